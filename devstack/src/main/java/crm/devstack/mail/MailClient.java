package crm.devstack.mail;

import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Writes and reads mail: SMTP to hand it in, IMAP to read it. The development mail server wants an address as user and password. */
public final class MailClient {
    private static final String HOST = "localhost";
    private static final String PATIENCE_MILLIS = "20000";

    private final int imapPort;
    private final Session session;

    public MailClient(Ports ports) {
        this.imapPort = ports.imap();
        var settings = new Properties();
        settings.put("mail.smtp.host", HOST);
        settings.put("mail.smtp.port", Integer.toString(ports.smtp()));
        settings.put("mail.imap.partialfetch", "false");
        for (var protocol : List.of("smtp", "imap")) {
            settings.put("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
            settings.put("mail." + protocol + ".timeout", PATIENCE_MILLIS);
        }
        this.session = Session.getInstance(settings);
    }

    /**
     * Hands a mail in.
     *
     * @throws StackFailed if the mail server does not take it
     */
    public void send(Letter letter) {
        try {
            Transport.send(mail(letter));
        } catch (MessagingException e) {
            throw new StackFailed("The mail server takes no mail: " + e.getMessage(), e);
        }
    }

    /**
     * What somebody got, the oldest first.
     *
     * @throws StackFailed if the mail server does not show it
     */
    public List<ReceivedMail> inbox(String address) {
        try (var store = session.getStore("imap")) {
            store.connect(HOST, imapPort, address, address);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                var mails = new ArrayList<ReceivedMail>();
                for (var mail : folder.getMessages()) {
                    mails.add(read(mail));
                }
                return mails;
            }
        } catch (MessagingException | IOException e) {
            throw new StackFailed("The mail of " + address + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many mails somebody got. */
    public int count(String address) {
        try (var store = session.getStore("imap")) {
            store.connect(HOST, imapPort, address, address);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                return folder.getMessageCount();
            }
        } catch (MessagingException e) {
            throw new StackFailed("The mail of " + address + " cannot be counted: " + e.getMessage(), e);
        }
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        var mail = new IdentifiedMail(session, letter.messageId());
        mail.setFrom(new InternetAddress(letter.from()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        mail.setSubject(letter.subject(), "UTF-8");
        mail.setText(letter.text(), "UTF-8");
        mail.setSentDate(new Date());
        if (letter.inReplyTo() != null) {
            mail.setHeader("In-Reply-To", letter.inReplyTo());
            mail.setHeader("References", letter.inReplyTo());
        }
        mail.saveChanges();
        return mail;
    }

    private static ReceivedMail read(Message mail) throws MessagingException, IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var header : Collections.list(mail.getAllHeaders())) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var bodies = new LinkedHashMap<String, String>();
        gather(mail, bodies);
        return new ReceivedMail(
                headers.getOrDefault("message-id", ""),
                address(mail.getFrom()),
                address(mail.getRecipients(Message.RecipientType.TO)),
                mail.getSubject() == null ? "" : mail.getSubject(),
                bodies.getOrDefault("text/plain", ""),
                bodies.getOrDefault("text/html", ""),
                headers);
    }

    private static String address(Address[] addresses) {
        return addresses == null || addresses.length == 0 ? "" : ((InternetAddress) addresses[0]).getAddress();
    }

    /** The first body of each kind of text. */
    private static void gather(Part part, Map<String, String> bodies) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                gather(parts.getBodyPart(i), bodies);
            }
        } else if (part.getContent() instanceof String text) {
            bodies.putIfAbsent(part.isMimeType("text/html") ? "text/html" : "text/plain", text);
        }
    }

    /** Keeps the Message-ID that it was given. */
    private static final class IdentifiedMail extends MimeMessage {
        private final String id;

        private IdentifiedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
