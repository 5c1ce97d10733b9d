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
        @WithDefault("localhost")
        String host();

        @WithDefault("3025")
        int port();

        /** No login when absent. */
        Optional<String> user();

        Optional<String> password();

        @WithDefault("none")
        Security security();

        /** How long to wait for a connection, and for each answer. */
        @WithDefault("20s")
        Duration timeout();
    }

    /** Settings of the archive: a mailbox that gets a copy of each campaign mail in the same SMTP transaction. */
    interface Archive {
        /** Its address; without one no copies are made, and what is in doubt stays so. */
        Optional<String> address();

        @WithDefault("localhost")
        String host();

        @WithDefault("3143")
        int port();

        /** The address when absent. */
        Optional<String> user();

        /** The address when absent. */
        Optional<String> password();

        @WithDefault("INBOX")
        String folder();

        @WithDefault("none")
        Security security();

        @WithDefault("20s")
        Duration timeout();
    }
}
