package crm.support.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail leaves. */
@ConfigMapping(prefix = "crm.mail")
public interface MailSettings {

    /** Our own address: mail comes from it, and answers go to it. */
    String address();

    /** The name beside the address. */
    @WithDefault("Support")
    String name();

    /** The mail server that takes our mail. */
    Smtp smtp();

    /** How often it is looked for mail to send, besides being told of it. */
    @WithDefault("5s")
    Duration interval();

    /** How many mails are claimed at once. */
    @WithDefault("20")
    int batchSize();

    /** After so long nobody can be sending a claimed mail any more: longer than all time limits of one hand-over together. */
    @WithDefault("10m")
    Duration claimTimeout();

    /**
     * How long after a mail came into doubt, and then how often, the archive is asked for it: longer than the time limits of a
     * hand-over, and than the mail server needs to bring a mail into the archive.
     */
    @WithDefault("1m")
    Duration doubtInterval();

    /** Where mail that was sent can be looked for. */
    Archive archive();

    /** The server for outgoing mail. */
    interface Smtp {

        /** The server that takes our mail, by SMTP. */
        String host();

        /** Its port. */
        int port();

        /** Who we are; nobody is asked for when absent. */
        Optional<String> user();

        /** The password of the user. */
        Optional<String> password();

        /** {@code none}, {@code starttls} (a server without it gets nothing) or {@code tls}. */
        @WithDefault("none")
        MailSecurity security();

        /** How long to wait for a connection, and for each answer. */
        @WithDefault("20s")
        Duration timeout();
    }

    /** A mailbox that gets a copy of each mail, in the same hand-over: what is in it, the server has taken. */
    interface Archive {

        /** The address that gets the copies. Absent when there is none: then what is in doubt stays so until somebody settles it. */
        Optional<String> address();

        /** The server where the mailbox can be read, by IMAP. */
        String host();

        /** Its port. */
        int port();

        /** Who reads it; the address unless said otherwise. */
        Optional<String> user();

        /** The password of who reads it. */
        Optional<String> password();

        /** The folder into which copies come. */
        @WithDefault("INBOX")
        String folder();

        /** {@code none}, {@code starttls} or {@code tls}. */
        @WithDefault("none")
        MailSecurity security();
    }
}
