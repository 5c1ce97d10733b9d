package crm.support.mailbox;

import crm.support.address.EmailAddress;
import crm.support.conversation.InboundMessage;
import crm.support.delivery.MailService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads mails as customers' messages, and sees which ones no customer wrote. */
@ApplicationScoped
class MailReading {

    /** As long as it fits into a line of a reply's head, and into an index. */
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,900}>");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:()\\[\\]]+@[^\\s<>\",;:()\\[\\]]+");
    private static final int MOST_REFERENCES = 50;
    /** Longer headers are cut before they are read: those of people are not so long. */
    private static final int LONGEST_HEADER = 50_000;

    private static final int LONGEST_FROM = 2_000;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_NAME = 250;
    private static final List<String> BULK = List.of("bulk", "junk", "list", "auto_reply");

    private final MailboxSettings settings;
    private final MailService outgoing;

    MailReading(MailboxSettings settings, MailService outgoing) {
        this.settings = settings;
        this.outgoing = outgoing;
    }

    /** Reads a mail that was fetched whole. */
    ReceivedMail whole(Session session, byte[] raw, String place) throws MessagingException {
        var size = MailSize.of(raw);
        if (!size.isHeadReadable()) {
            throw new MessagingException("a head of " + size.head() + " bytes");
        }
        if (!size.isReadable()) {
            var head = new MimeMessage(session, new ByteArrayInputStream(raw, 0, size.head()));
            return head(head, size.parts() + " parts", place);
        }
        var mail = new MimeMessage(session, new ByteArrayInputStream(raw));
        var key = key(mail, raw);
        var ignored = ignored(mail);
        if (ignored != null) {
            return new ReceivedMail(key, ignored, null);
        }
        var content = MailContent.of(mail, settings);
        return new ReceivedMail(
                key,
                null,
                new InboundMessage(
                        sender(mail).orElseThrow(),
                        name(mail),
                        subject(mail),
                        content.text(),
                        content.isTruncated(),
                        messageId(mail),
                        references(mail),
                        content.attachments(),
                        content.omitted()));
    }

    /**
     * Reads the head of a mail that is too large to be read whole.
     *
     * @param size what there is too much of
     */
    ReceivedMail head(MimeMessage mail, String size, String place) throws MessagingException {
        var key = key(mail, place.getBytes(StandardCharsets.UTF_8));
        var ignored = ignored(mail);
        if (ignored != null) {
            return new ReceivedMail(key, ignored, null);
        }
        var text = "(This mail has " + size + ", which is too much: it was not read. It is in the mailbox.)";
        return new ReceivedMail(
                key,
                null,
                new InboundMessage(
                        sender(mail).orElseThrow(),
                        name(mail),
                        subject(mail),
                        text,
                        true,
                        messageId(mail),
                        references(mail),
                        List.of(),
                        0));
    }

    /** Why nothing is made of a mail; null when a person may have written it. */
    private MailOutcome ignored(Part mail) throws MessagingException {
        var sender = sender(mail);
        if (isBounce(mail, sender.orElse(""))) {
            return MailOutcome.BOUNCE;
        }
        if (isAutomatic(mail)) {
            return MailOutcome.AUTOMATIC;
        }
        if (sender.isEmpty()) {
            return MailOutcome.WITHOUT_SENDER;
        }
        return sender.equals(EmailAddress.normal(outgoing.address())) ? MailOutcome.OWN : null;
    }

    /** RFC 3464 and RFC 5321, 4.5.5. */
    private static boolean isBounce(Part mail, String sender) throws MessagingException {
        var returnPath = header(mail, "Return-Path");
        return isMimeType(mail, "multipart/report")
                || returnPath != null && returnPath.strip().equals("<>")
                || sender.startsWith("mailer-daemon@")
                || sender.startsWith("postmaster@");
    }

    /** RFC 3834, and what was usual before it. */
    private static boolean isAutomatic(Part mail) throws MessagingException {
        var submitted = header(mail, "Auto-Submitted");
        var precedence = header(mail, "Precedence");
        return submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no")
                || precedence != null && BULK.contains(precedence.strip().toLowerCase(Locale.ROOT))
                || header(mail, "X-Autoreply") != null
                || header(mail, "X-Autorespond") != null;
    }

    private static boolean isMimeType(Part mail, String type) {
        try {
            return mail.isMimeType(type);
        } catch (MessagingException malformed) {
            return false;
        }
    }

    private static Optional<String> sender(Part mail) throws MessagingException {
        var from = from(mail);
        if (from == null) {
            return Optional.empty();
        }
        try {
            var addresses = InternetAddress.parseHeader(from, false);
            if (addresses.length > 0) {
                return EmailAddress.normal(addresses[0].getAddress());
            }
        } catch (MessagingException malformed) {
            // as people write addresses
        }
        var found = ADDRESS.matcher(from);
        return found.find() ? EmailAddress.normal(found.group()) : Optional.empty();
    }

    private static String from(Part mail) throws MessagingException {
        var from = header(mail, "From");
        return from == null ? null : MailText.cut(from, LONGEST_FROM);
    }

    private static String name(Part mail) throws MessagingException {
        try {
            var addresses = InternetAddress.parseHeader(from(mail), false);
            var name = addresses.length == 0 ? null : addresses[0].getPersonal();
            var line = name == null ? "" : MailText.line(name, LONGEST_NAME);
            return line.isEmpty() ? null : line;
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private static String subject(Part mail) throws MessagingException {
        var subject = header(mail, "Subject");
        return subject == null ? "" : MailText.line(decoded(MimeUtility.unfold(subject)), LONGEST_SUBJECT);
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException unknown) {
            return text;
        }
    }

    private static String messageId(Part mail) throws MessagingException {
        return ids(header(mail, "Message-ID")).stream().findFirst().orElse(null);
    }

    /** The nearest first: what is answered, then from the end of the thread to its beginning. */
    private static List<String> references(Part mail) throws MessagingException {
        var thread = new ArrayList<>(ids(header(mail, "References")));
        Collections.reverse(thread);
        var nearest = new LinkedHashSet<>(ids(header(mail, "In-Reply-To")));
        nearest.addAll(thread);
        return nearest.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(String header) {
        return header == null
                ? List.of()
                : MESSAGE_ID
                        .matcher(header)
                        .results()
                        .map(found -> found.group())
                        .toList();
    }

    private static String header(Part mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null || values.length == 0 ? null : MailText.cut(values[0], LONGEST_HEADER);
    }

    /**
     * The Message-ID with sender and date, for there are programs that give all mails the same one; the mail itself when it has
     * none. As a digest, for it is kept and may tell of a person.
     */
    private static String key(Part mail, byte[] otherwise) throws MessagingException {
        var id = messageId(mail);
        var named = id + "\n" + header(mail, "From") + "\n" + header(mail, "Date");
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(id == null ? otherwise : named.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
