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

    String host();

    int port();

    String user();

    String password();

    @WithDefault("INBOX")
    String folder();

    @WithDefault("none")
    MailSecurity security();

    /** How often it is looked for mail. */
    @WithDefault("10s")
    Duration interval();

    /** For connecting, and for each answer. */
    @WithDefault("20s")
    Duration timeout();

    /** The queue in which mail waits that begins something new, by key; no mail is fetched while there is no such queue. */
    @WithDefault("general")
    String queue();

    /** A larger mail is not fetched; its ticket says so. */
    @WithDefault("25M")
    MemorySize maxSize();

    /** Larger files are left out. */
    @WithDefault("10M")
    MemorySize maxAttachmentSize();

    /** More files are left out. */
    @WithDefault("20")
    int maxAttachments();

    /** Of a longer text the rest is left out; in characters. */
    @WithDefault("100000")
    int maxText();

    /** A mail that fails so often is put aside, so that those behind it come in. */
    @WithDefault("5")
    int attempts();
}
