package crm.support.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.ConfigValidationException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"crm.mail.smtp.security", "crm.mail.archive.security"})
    void nothingStartsWithASecurityThatIsNone(String property) {
        var misspelt = Map.of(property, "ssl");

        assertThrows(ConfigValidationException.class, () -> ConfiguredMail.of(misspelt));
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "starttls, STARTTLS", "STARTTLS, STARTTLS", "tls, TLS"})
    void aSecurityIsReadWhateverItsCase(String text, MailSecurity security) {
        var settings = ConfiguredMail.of(Map.of("crm.mail.smtp.security", text, "crm.mail.archive.security", text));

        assertEquals(security, settings.smtp().security());
        assertEquals(security, settings.archive().security());
    }

    @Test
    void startTlsIsRequiredNotOffered() {
        var properties = new Properties();

        MailSecurity.STARTTLS.into(properties, "imap");

        assertEquals("true", properties.getProperty("mail.imap.starttls.enable"));
        assertEquals("true", properties.getProperty("mail.imap.starttls.required"));
    }
}
