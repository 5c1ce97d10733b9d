package crm.marketing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.search.HeaderTerm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The mailbox that gets a copy of each campaign mail, asked by IMAP (RFC 3501, {@code SEARCH HEADER Message-ID}). */
@ApplicationScoped
class ImapArchive implements SentMail {

    private static final Logger LOG = Logger.getLogger(ImapArchive.class);

    private final MailSessions sessions;
    private final MailSettings.Archive settings;

    ImapArchive(MailSessions sessions, MailSettings settings) {
        this.sessions = sessions;
        this.settings = settings.archive();
    }

    @Override
    public Optional<Set<String>> find(Collection<String> mailIds) {
        if (settings.address().isEmpty()) {
            return Optional.empty();
        }
        try (var store = sessions.imap().getStore("imap")) {
            var address = settings.address().get();
            store.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(address),
                    settings.password().orElse(address));
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                return Optional.of(find(folder, mailIds));
            }
        } catch (MessagingException e) {
            LOG.warnf("the archive cannot be asked: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private static Set<String> find(Folder folder, Collection<String> mailIds) throws MessagingException {
        var found = new HashSet<String>();
        for (var mailId : mailIds) {
            if (folder.search(new HeaderTerm("Message-ID", mailId)).length > 0) {
                found.add(mailId);
            }
        }
        return found;
    }
}
