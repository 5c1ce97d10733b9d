package crm.support;

import crm.testkit.RealMail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The mail server as those use it who write to us and hear from us. */
public final class Post {

    private static final Session SESSION = session();

    private Post() {}

    /** The envelope says who hands the mail in, so that its head may say anything. */
    private static Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.from", "somebody@mail.example.com");
        return Session.getInstance(properties);
    }

    /** A Message-ID that no other mail has. */
    public static String newId() {
        return "<" + UUID.randomUUID() + "@mail.example.com>";
    }

    /** Sends a mail as it is written: head, empty line, body. */
    public static void send(String to, String mail) {
        sendBytes(to, mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public static void sendBytes(String to, byte[] mail) {
        try (var transport = SESSION.getTransport("smtp")) {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(mail)) {
                @Override
                public void saveChanges() {
                    // sent as it is
                }
            };
            transport.connect("localhost", RealMail.smtpPort(), null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a mail into a mailbox as it is, with the Return-Path that another mail server wrote into it. */
    public static void put(String address, String mail) {
        try (var store = SESSION.getStore("imap")) {
            store.connect("localhost", RealMail.imapPort(), address, address);
            var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            store.getFolder("INBOX").appendMessages(new Message[] {message});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A plain mail. */
    public static String plain(String id, String from, String subject, String body, String... moreHeaders) {
        var more = moreHeaders.length == 0 ? "" : String.join("\n", moreHeaders) + "\n";
        return "Message-ID: " + id + "\nFrom: " + from + "\nTo: support\nSubject: " + subject + "\n" + more
                + "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + body + "\n";
    }

    /** The mails that somebody got so far. */
    public static List<MimeMessage> of(String address) {
        try (var store = SESSION.getStore("imap")) {
            store.connect("localhost", RealMail.imapPort(), address, address);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                var mails = new ArrayList<MimeMessage>();
                for (var mail : folder.getMessages()) {
                    mails.add(copy(mail));
                }
                return mails;
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Marks a mail of a mailbox as deleted, and leaves it there; answers how many with this Message-ID there are. */
    public static int markDeleted(String address, String messageId) {
        try (var store = SESSION.getStore("imap")) {
            store.connect("localhost", RealMail.imapPort(), address, address);
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            var mails = folder.search(new MessageIDTerm(messageId));
            folder.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
            folder.close(false);
            return mails.length;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mails of somebody as soon as there are so many. */
    public static List<MimeMessage> await(String address, int count) {
        return SupportApi.eventually(() -> of(address), mails -> mails.size() >= count);
    }

    public static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, " ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage copy(Message mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
