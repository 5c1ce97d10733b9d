package crm.support.mailbox;

import crm.support.delivery.MailSecurity;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where mail comes in. */
@ConfigMapping(prefix = "crm.mailbox")
public interface MailboxSettings {

    /** Whether mail is fetched. */
    @WithDefault("true")
    boolean enabled();

    /** The server with the mailbox, by IMAP. */
    String host();

    /** Its port. */
    int port();

    /** Whose mailbox it is. */
    String user();

    /** The password of the user. */
    String password();

    /** The folder into which mail comes. */
    @WithDefault("INBOX")
    String folder();

    /** {@code none}, {@code starttls} or {@code tls}. */
    @WithDefault("none")
    MailSecurity security();

    /** How often it is looked for mail. */
    @WithDefault("10s")
    Duration interval();

    /** How long to wait for a connection, and for each answer. */
    @WithDefault("20s")
    Duration timeout();

    /** The queue in which mail waits that begins something new, by key; no mail is fetched while there is no such queue. */
    @WithDefault("general")
    String queue();

    /** Largest mail; a larger one is not fetched, and its ticket says so. */
    @WithDefault("25M")
    MemorySize maxSize();

    /** Largest file of a mail; larger ones are left out. */
    @WithDefault("10M")
    MemorySize maxAttachmentSize();

    /** Most files of a mail; more are left out. */
    @WithDefault("20")
    int maxAttachments();

    /** Longest text of a mail in characters; the rest is left out. */
    @WithDefault("100000")
    int maxText();

    /** How often a mail may fail before it is put aside, so that those behind it come in. */
    @WithDefault("5")
    int attempts();
}
