package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.search.MessageIDTerm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks for mails in the archive mailbox by IMAP. */
@ApplicationScoped
class ArchiveByImap implements SentMail {
    private static final Logger LOG = Logger.getLogger(ArchiveByImap.class);

    private final MailSessions sessions;
    private final MailSettings settings;

    ArchiveByImap(MailSessions sessions, MailSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public Optional<Set<String>> find(Collection<String> messageIds) {
        var archive = settings.archive();
        if (archive.address().isEmpty()) {
            return Optional.empty();
        }
        var address = archive.address().get();
        try (var store = sessions.imap().getStore("imap")) {
            store.connect(
                    archive.host(),
                    archive.port(),
                    archive.user().orElse(address),
                    archive.password().orElse(address));
            try (var folder = store.getFolder(archive.folder())) {
                folder.open(Folder.READ_ONLY);
                return Optional.of(find(folder, messageIds));
            }
        } catch (MessagingException e) {
            LOG.warnf("The archive cannot be asked: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private static Set<String> find(Folder folder, Collection<String> messageIds) throws MessagingException {
        var found = new HashSet<String>();
        for (var messageId : messageIds) {
            if (folder.search(new MessageIDTerm(messageId)).length > 0) {
                found.add(messageId);
            }
        }
        return found;
    }
}
