package crm.marketing.testing;

import crm.testkit.RealMail;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** What somebody got, read by IMAP. */
public final class Mailbox {

    private static final FetchProfile MAIL_ID = new FetchProfile();

    static {
        MAIL_ID.add("Message-ID");
    }

    private static final int READERS = 16;

    private Mailbox() {}

    /** The mails of a customer. */
    public static List<Mail> of(UUID customer) {
        return of(Customers.address(customer));
    }

    public static List<Mail> of(String address) {
        return read(address, Mailbox::mail);
    }

    /** How often each Message-ID is in a mailbox. */
    public static Map<String, Integer> mailIds(String address) {
        var counts = new HashMap<String, Integer>();
        read(address, message -> message.getHeader("Message-ID")[0]).forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    /** The same of many mailboxes, in their order; many at a time, for the server takes a moment for each. */
    public static List<Map<String, Integer>> mailIdsOfEach(List<String> addresses) {
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var each = addresses.stream()
                    .map(address -> CompletableFuture.supplyAsync(() -> mailIds(address), readers))
                    .toList();
            return each.stream().map(CompletableFuture::join).toList();
        } finally {
            readers.shutdownNow();
        }
    }

    private static <T> List<T> read(String address, Reading<T> reading) {
        var properties = new Properties();
        properties.setProperty("mail.imap.host", "localhost");
        properties.setProperty("mail.imap.port", Integer.toString(RealMail.imapPort()));
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(address, address);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                var messages = folder.getMessages();
                // all at once: the mail server looks through the whole mailbox for each question
                folder.fetch(messages, MAIL_ID);
                var all = new ArrayList<T>();
                for (var message : messages) {
                    all.add(reading.of(message));
                }
                return all;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail mail(Message message) throws MessagingException, IOException {
        var headers = new HashMap<String, String>();
        var all = message.getAllHeaders();
        while (all.hasMoreElements()) {
            var header = all.nextElement();
            headers.put(header.getName(), header.getValue());
        }
        var content = message.getContent();
        return content instanceof Multipart parts
                ? new Mail(
                        message.getSubject(),
                        headers,
                        (String) parts.getBodyPart(0).getContent(),
                        (String) parts.getBodyPart(1).getContent())
                : new Mail(message.getSubject(), headers, (String) content, null);
    }

    /** A mail as its reader sees it. */
    public record Mail(String subject, Map<String, String> headers, String text, String html) {

        private static final Pattern OPEN = Pattern.compile("https://crm.example.org(/v1/public/opens/[\\w-]+)");
        private static final Pattern CLICK = Pattern.compile("https://crm.example.org(/v1/public/clicks/[\\w-]+)");

        /** Path of its picture. */
        public String picture() {
            return paths(OPEN).get(0);
        }

        /** Paths of its links, in their order. */
        public List<String> links() {
            return paths(CLICK);
        }

        /** Path of the link that says no more. */
        public String unsubscribe() {
            return headers.get("List-Unsubscribe").replaceAll("^<https://crm.example.org|>$", "");
        }

        private List<String> paths(Pattern pattern) {
            return pattern.matcher(html).results().map(match -> match.group(1)).toList();
        }
    }

    private interface Reading<T> {
        T of(Message message) throws MessagingException, IOException;
    }
}
