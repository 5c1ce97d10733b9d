package crm.platform.outbox;

/** The outbox could not be read or written; the transaction that tried must not commit. */
final class OutboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxUnavailable(Throwable cause) {
        super("the outbox cannot be used: " + cause.getMessage(), cause);
    }
}
