package crm.support.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jboss.logging.Logger;

/**
 * Fetches what has come since the last visit, in its order. The mail server's numbers say what that is; its flags are set for
 * people who look into the mailbox, after the mail was taken, and are never asked.
 */
@ApplicationScoped
class MailboxVisit {
    private static final Logger LOG = Logger.getLogger(MailboxVisit.class);
    private static final int PORTION = 20;
    private static final String PROTOCOL = "imap";

    private final MailboxSettings settings;
    private final MailboxService mailbox;
    private final MailReading reading;
    private final FailedMails failed = new FailedMails();

    MailboxVisit(MailboxSettings settings, MailboxService mailbox, MailReading reading) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.reading = reading;
    }

    /** Fetches a portion; answers whether there may be more. */
    boolean portion() {
        mailbox.requireQueue();
        var session = Session.getInstance(properties());
        try (var store = session.getStore(PROTOCOL)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return fetch(session, folder);
            } finally {
                // What people have marked as deleted is theirs to delete.
                folder.close(false);
            }
        } catch (MessagingException e) {
            throw new MailboxUnavailable(e.toString(), e);
        }
    }

    private boolean fetch(Session session, Folder folder) throws MessagingException {
        var numbers = (UIDFolder) folder;
        var validity = numbers.getUIDValidity();
        var last = mailbox.last(name(), validity);
        var portion = portion(numbers, last);
        var taken = new ArrayList<Message>();
        for (var mail : portion) {
            if (take(session, new MailPlace(name(), validity, numbers.getUID(mail)), (IMAPMessage) mail)) {
                taken.add(mail);
            }
        }
        folder.setFlags(taken.toArray(Message[]::new), new Flags(Flags.Flag.SEEN), true);
        return portion.size() == PORTION;
    }

    /** The next mails with their sizes, and with nothing that the server would have to understand of them. */
    private static List<Message> portion(UIDFolder folder, long last) throws MessagingException {
        var portion = new ArrayList<Message>();
        for (var mail : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            // The server names its last mail even when that is no later one.
            if (mail != null && portion.size() < PORTION && folder.getUID(mail) > last) {
                portion.add(mail);
            }
        }
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        ((Folder) folder).fetch(portion.toArray(Message[]::new), sizes);
        return portion;
    }

    /** Answers whether the mail was taken; those behind it wait until it is, or is put aside. */
    private boolean take(Session session, MailPlace place, IMAPMessage mail) {
        try {
            mailbox.receive(place, read(session, place, mail));
            failed.forget(place);
            return true;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (failed.add(place) < settings.attempts()) {
                throw new MailboxUnavailable(place + ": " + reason(e), e);
            }
            LOG.errorf("Mail %s is put aside: %s", place, reason(e));
            mailbox.putAside(place, reason(e));
            failed.forget(place);
            return false;
        }
    }

    /** Only the kinds of failures: their messages may repeat what the mail says. */
    private static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(": "));
    }

    private ReceivedMail read(Session session, MailPlace place, IMAPMessage mail)
            throws MessagingException, IOException {
        mail.setPeek(true);
        if (mail.getSize() > settings.maxSize().asLongValue()) {
            return reading.head(mail, mail.getSize() + " bytes", place.toString());
        }
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return reading.whole(session, raw.toByteArray(), place.toString());
    }

    private String name() {
        return settings.user() + "@" + settings.host() + ":" + settings.port() + "/" + settings.folder();
    }

    private Properties properties() {
        var prefix = "mail." + PROTOCOL + ".";
        var timeout = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "partialfetch", "false");
        settings.security().into(properties, PROTOCOL);
        return properties;
    }
}
