package crm.marketing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** Sessions of Jakarta Mail as the settings say. */
@ApplicationScoped
class MailSessions {

    private final MailSettings settings;

    MailSessions(MailSettings settings) {
        this.settings = settings;
    }

    /** To hand mail in. */
    Session smtp() {
        var smtp = settings.smtp();
        var properties = properties("smtp", smtp.host(), smtp.port(), smtp.timeout(), smtp.security());
        properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.user().isPresent()));
        // All recipients of a transaction or none: the copy in the archive proves the mail.
        properties.setProperty("mail.smtp.sendpartial", "false");
        // Waiting for the answer to QUIT costs a round trip, and says nothing.
        properties.setProperty("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    /** To look into the archive. */
    Session imap() {
        var archive = settings.archive();
        return Session.getInstance(
                properties("imap", archive.host(), archive.port(), archive.timeout(), archive.security()));
    }

    private static Properties properties(
            String protocol, String host, int port, Duration timeout, MailSettings.Security security) {
        var prefix = "mail." + protocol + ".";
        var millis = Long.toString(timeout.toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "host", host);
        properties.setProperty(prefix + "port", Integer.toString(port));
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        var startTls = Boolean.toString(security == MailSettings.Security.STARTTLS);
        properties.setProperty(prefix + "starttls.enable", startTls);
        // Otherwise whoever stands between can take the offer out of the greeting, and reads everything.
        properties.setProperty(prefix + "starttls.required", startTls);
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(security == MailSettings.Security.TLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
