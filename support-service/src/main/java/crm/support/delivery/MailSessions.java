package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
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
        var properties = properties("smtp", smtp.security());
        properties.setProperty("mail.smtp.from", settings.address());
        properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.user().isPresent()));
        // All recipients of a hand-over or none: the copy in the archive proves the mail.
        properties.setProperty("mail.smtp.sendpartial", "false");
        // Waiting for the answer to QUIT costs a round trip, and says nothing.
        properties.setProperty("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    /** To look into the archive. */
    Session imap() {
        return Session.getInstance(properties("imap", settings.archive().security()));
    }

    private Properties properties(String protocol, MailSecurity security) {
        var timeout = Long.toString(settings.smtp().timeout().toMillis());
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + name, timeout);
        }
        security.into(properties, protocol);
        return properties;
    }
}
