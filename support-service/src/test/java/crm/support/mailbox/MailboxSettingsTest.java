package crm.support.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.support.delivery.MailSecurity;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxSettingsTest {

    @Test
    void nothingStartsWithASecurityThatIsNone() {
        assertEquals(MailSecurity.STARTTLS, settings("starttls").security());
        assertThrows(ConfigValidationException.class, () -> settings("imaps"));
    }

    private static MailboxSettings settings(String security) {
        var properties = Map.of(
                "crm.mailbox.host", "localhost",
                "crm.mailbox.port", "143",
                "crm.mailbox.user", "support",
                "crm.mailbox.password", "secret",
                "crm.mailbox.security", security);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailboxSettings.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(MailboxSettings.class);
    }
}
