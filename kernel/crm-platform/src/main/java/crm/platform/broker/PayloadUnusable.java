package crm.platform.broker;

/** A payload that is not what its event type says; trying again cannot help. */
public final class PayloadUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PayloadUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
