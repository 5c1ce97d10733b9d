package crm.support.mailbox;

import crm.support.address.EmailAddress;
import crm.support.conversation.InboundMessage;
import crm.support.delivery.MailService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
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

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,990}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:()\\[\\]]+@[^\\s<>\",;:()\\[\\]]+");
    private static final int MOST_REFERENCES = 50;
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
    ReceivedMail whole(MimeMessage mail, byte[] raw) throws MessagingException {
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

    /** Reads the head of a mail that is too large to be fetched. */
    ReceivedMail head(MimeMessage mail, long size, String place) throws MessagingException {
        var key = key(mail, place.getBytes(StandardCharsets.UTF_8));
        var ignored = ignored(mail);
        if (ignored != null) {
            return new ReceivedMail(key, ignored, null);
        }
        var text = "(This mail has " + size + " bytes, which is too much: it was not read. It is in the mailbox.)";
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
        var from = header(mail, "From");
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

    private static String name(Part mail) throws MessagingException {
        try {
            var addresses = InternetAddress.parseHeader(header(mail, "From"), false);
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
                : MESSAGE_ID.matcher(header).results().map(found -> found.group()).toList();
    }

    private static String header(Part mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** The Message-ID, or the mail itself when it has none; as a digest, for it is kept and may tell of a person. */
    private static String key(Part mail, byte[] otherwise) throws MessagingException {
        var id = messageId(mail);
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(id == null ? otherwise : id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
