package crm.marketing.delivery;

/** What became of handing a mail over. */
sealed interface SmtpAnswer {

    /** The server took it, and will deliver it or tell the sender. */
    record Accepted() implements SmtpAnswer {}

    /** The server will not take it (5xx). @param reply what it said, without the address */
    record Refused(String reply) implements SmtpAnswer {}

    /** The server may take it later (4xx). */
    record Deferred(String reply) implements SmtpAnswer {}

    /** The mail was not handed over at all, for a reason that has nothing to do with it: it is surely not sent. */
    record Unreachable(String reason) implements SmtpAnswer {}

    /** The connection was lost when the mail was on it: the server may have taken it or not. */
    record Unknown(String reason) implements SmtpAnswer {}
}
