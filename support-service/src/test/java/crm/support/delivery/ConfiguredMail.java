package crm.support.delivery;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings as a configuration gives them. */
final class ConfiguredMail {

    static final String ARCHIVE = "archive@crm.example";

    private ConfiguredMail() {}

    /** @param more properties besides the mail server's default ones, or in their place */
    static MailSettings of(Map<String, String> more) {
        var properties = new HashMap<>(Map.of(
                "crm.mail.address", "support@crm.example",
                "crm.mail.smtp.host", "localhost",
                "crm.mail.smtp.port", "25",
                "crm.mail.smtp.timeout", "5s",
                "crm.mail.archive.address", ARCHIVE,
                "crm.mail.archive.host", "localhost",
                "crm.mail.archive.port", "143"));
        properties.putAll(more);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailSettings.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(MailSettings.class);
    }
}
