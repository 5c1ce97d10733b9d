package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.MessageIDTerm;
import java.util.Properties;
import org.jboss.logging.Logger;

/** Looks for mails in the archive mailbox by IMAP. */
@ApplicationScoped
class ArchiveByImap implements SentMail {
    private static final Logger LOG = Logger.getLogger(ArchiveByImap.class);

    private final MailSettings settings;

    ArchiveByImap(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Trace find(String messageId) {
        var archive = settings.archive();
        if (archive.address().isEmpty()) {
            return Trace.UNKNOWN;
        }
        var address = archive.address().get();
        var session = Session.getInstance(properties(archive));
        try (var store = session.getStore(protocol(archive))) {
            store.connect(
                    archive.host(),
                    archive.port(),
                    archive.user().orElse(address),
                    archive.password().orElse(address));
            return find(store.getFolder(archive.folder()), messageId);
        } catch (MessagingException e) {
            LOG.warnf("The archive cannot be asked for %s: %s", messageId, e.getMessage());
            return Trace.UNKNOWN;
        }
    }

    private static Trace find(Folder folder, String messageId) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        try {
            return folder.search(new MessageIDTerm(messageId)).length > 0 ? Trace.FOUND : Trace.ABSENT;
        } finally {
            folder.close(false);
        }
    }

    private Properties properties(MailSettings.Archive archive) {
        var timeout = Long.toString(settings.smtp().timeout().toMillis());
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol(archive) + "." + name, timeout);
        }
        return properties;
    }

    private static String protocol(MailSettings.Archive archive) {
        return archive.security().equals("tls") ? "imaps" : "imap";
    }
}
