package crm.support.delivery;

import java.util.Properties;

/** How a connection to a mail server is secured. What is asked for and cannot be had is a failure, never plain text. */
public enum MailSecurity {
    /** Not at all: for a server on this machine. */
    NONE,
    /** By STARTTLS, before anything else is said; no connection to a server that has none. */
    STARTTLS,
    /** From its beginning. */
    TLS;

    /** Says so to Jakarta Mail, for one of its protocols such as {@code imap}; the server must prove its name. */
    public void into(Properties properties, String protocol) {
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(this == STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(this == STARTTLS));
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(this == TLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    }
}
