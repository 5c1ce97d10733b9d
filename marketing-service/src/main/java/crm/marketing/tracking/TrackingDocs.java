package crm.marketing.tracking;

/** What the contract says about the links in mails. */
final class TrackingDocs {

    static final String TOKEN = "The link's own token, good for this link only.";
    static final String OPEN = """
            Needs no bearer token. Notes that the mail was opened; whether by a machine is told apart (`HEAD`, agents that look \
            at all mail, what comes within two seconds of sending).""";
    static final String CLICK =
            "Needs no bearer token. Notes the click and leads on, to addresses of the campaign's content only.";
    static final String ASK =
            "Needs no bearer token. Shows a page with a button, and changes nothing: mail servers follow links.";
    static final String UNSUBSCRIBE = """
            Needs no bearer token. One click (RFC 8058): `List-Unsubscribe=One-Click` as a form. The consent for the channel and \
            purpose counts as withdrawn from this moment on, of every customer with the address that the mail went to. Once \
            more changes nothing, unless the consent was given again meanwhile: then the link works again.""";

    private TrackingDocs() {}
}
