package crm.identity;

/** The identity provider gave no discovery document; the message says where it was looked for and what to check. */
final class IdentityUnreachable extends Exception {
    private static final long serialVersionUID = 1L;

    IdentityUnreachable(String address, String reason) {
        super(
                "The identity provider cannot be reached at %s: %s. Check CRM_IDENTITY_URL (CRM_ISSUER by default), or start it"
                        .formatted(address, reason));
    }
}
