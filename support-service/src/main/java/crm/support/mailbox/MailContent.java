package crm.support.mailbox;

import crm.support.conversation.InboundAttachment;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text and files of one mail, gathered with limits. A part that cannot be read is left out, and the mail is not. */
final class MailContent {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_NAME = 200;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final MailboxSettings settings;
    private final StringBuilder text = new StringBuilder();
    private final List<InboundAttachment> attachments = new ArrayList<>();
    private int omitted;
    private int parts;

    MailContent(MailboxSettings settings) {
        this.settings = settings;
    }

    static MailContent of(Part mail, MailboxSettings settings) {
        var content = new MailContent(settings);
        content.read(mail, 0, true);
        return content;
    }

    /** Everything to be read, plain. */
    String text() {
        return MailText.cut(whole(), settings.maxText());
    }

    boolean isTruncated() {
        var whole = whole();
        return whole.codePointCount(0, whole.length()) > settings.maxText();
    }

    List<InboundAttachment> attachments() {
        return attachments;
    }

    int omitted() {
        return omitted;
    }

    private String whole() {
        return MailText.storable(text.toString());
    }

    private void read(Part part, int depth, boolean isText) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            omitted++;
            return;
        }
        try {
            if (part.isMimeType("multipart/alternative")) {
                alternative(children(part), depth, isText);
            } else if (part.isMimeType("multipart/*")) {
                children(part).forEach(child -> read(child, depth + 1, isText));
            } else if (isFile(part)) {
                attach(part);
            } else if (isText) {
                append(part);
            }
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            omitted++;
        }
    }

    /** The plain text if it says something, or else what comes last, which is the richest; files are taken from all. */
    private void alternative(List<BodyPart> children, int depth, boolean isText) throws MessagingException {
        var chosen = children.isEmpty() ? null : children.get(children.size() - 1);
        for (var child : children) {
            if (child.isMimeType("text/plain") && !isBlank(child)) {
                chosen = child;
                break;
            }
        }
        for (var child : children) {
            if (child == chosen || child.isMimeType("multipart/*")) {
                read(child, depth + 1, isText && child == chosen);
            }
        }
    }

    private static List<BodyPart> children(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart multipart)) {
            throw new MessagingException("a multipart that is none");
        }
        var children = new ArrayList<BodyPart>();
        for (int i = 0; i < Math.min(multipart.getCount(), MOST_PARTS); i++) {
            children.add(multipart.getBodyPart(i));
        }
        return children;
    }

    private static boolean isFile(Part part) throws MessagingException {
        var isReadable = part.isMimeType("text/plain") || part.isMimeType("text/html");
        return !isReadable || Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || part.getFileName() != null;
    }

    private static String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private void append(Part part) throws MessagingException, IOException {
        var read = text(part);
        if (text.length() > 0) {
            text.append("\n\n");
        }
        text.append(part.isMimeType("text/html") ? HtmlText.of(read) : read);
    }

    private boolean isBlank(Part part) {
        try {
            return text(part).isBlank();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private String text(Part part) throws MessagingException, IOException {
        // A character takes up to four bytes, and HTML has as much markup as text, or more.
        var limit = settings.maxText() * 16L;
        try (var stream = stream(part)) {
            return MailText.decode(MailText.read(stream, limit), charset(part));
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        if (attachments.size() == settings.maxAttachments()) {
            omitted++;
            return;
        }
        var limit = settings.maxAttachmentSize().asLongValue();
        var content = content(part, limit + 1);
        if (content.length > limit) {
            omitted++;
        } else {
            attachments.add(new InboundAttachment(name(part), mediaType(part), content));
        }
    }

    private static byte[] content(Part part, long limit) throws MessagingException, IOException {
        if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage mail) {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        }
        try (var stream = stream(part)) {
            return MailText.read(stream, limit);
        }
    }

    /** Decoded, or as it came when nobody knows how it was encoded. */
    private static InputStream stream(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknownEncoding) {
            if (part instanceof MimeBodyPart body) {
                return body.getRawInputStream();
            }
            if (part instanceof MimeMessage mail) {
                return mail.getRawInputStream();
            }
            throw unknownEncoding;
        }
    }

    private static String charset(Part part) throws MessagingException {
        var type = part.getContentType();
        try {
            var named = type == null ? null : new ContentType(type).getParameter("charset");
            return named == null ? null : MimeUtility.javaCharset(named);
        } catch (ParseException malformed) {
            return null;
        }
    }

    private static String name(Part part) throws MessagingException {
        var given = part.getFileName();
        if (given == null) {
            return part.isMimeType("message/rfc822") ? "mail.eml" : "attachment";
        }
        var decoded = decoded(given).replace('\\', '/');
        var name = MailText.line(decoded.substring(decoded.lastIndexOf('/') + 1), LONGEST_NAME);
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "attachment" : name;
    }

    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknown) {
            return name;
        }
    }

    private static String mediaType(Part part) {
        try {
            var type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
            return type.matches("[a-z0-9.+_-]{1,60}/[a-z0-9.+_-]{1,60}") ? type : UNKNOWN_TYPE;
        } catch (MessagingException malformed) {
            return UNKNOWN_TYPE;
        }
    }
}
