package crm.marketing.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail servers. */
@ConfigMapping(prefix = "crm.mail")
public interface MailSettings {

    /** Where mail is handed in. */
    Smtp smtp();

    /** Where a copy of each campaign mail can be looked up. */
    Archive archive();

    /** How a connection is secured. */
    enum Security {
        /** Not at all: for a server on this machine. */
        NONE,
        /** By STARTTLS; a server that has none, or refuses it, gets neither mail nor password. */
        STARTTLS,
        /** From its beginning. */
        TLS
    }

    /** Settings of the SMTP server. */
    interface Smtp {
        /** The server that takes our mail, by SMTP. */
        @WithDefault("localhost")
        String host();

        /** Its port. */
        @WithDefault("3025")
        int port();

        /** Who we are; no login when absent. */
        Optional<String> user();

        /** The password of the user. */
        Optional<String> password();

        /** {@code none}, {@code starttls} (a server without it gets nothing) or {@code tls}. */
        @WithDefault("none")
        Security security();

        /** How long to wait for a connection, and for each answer. */
        @WithDefault("20s")
        Duration timeout();
    }

    /** Settings of the archive: a mailbox that gets a copy of each campaign mail in the same SMTP transaction. */
    interface Archive {
        /** The address that gets the copies; without one no copies are made, and what is in doubt stays so. */
        Optional<String> address();

        /** The server where the mailbox can be read, by IMAP. */
        @WithDefault("localhost")
        String host();

        /** Its port. */
        @WithDefault("3143")
        int port();

        /** Who reads it; the address when absent. */
        Optional<String> user();

        /** The password of who reads it; the address when absent. */
        Optional<String> password();

        /** The folder into which copies come. */
        @WithDefault("INBOX")
        String folder();

        /** {@code none}, {@code starttls} or {@code tls}. */
        @WithDefault("none")
        Security security();

        /** How long to wait for a connection, and for each answer. */
        @WithDefault("20s")
        Duration timeout();
    }
}
