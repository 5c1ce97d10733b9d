package crm.platform.deadletter;

/** The dead letters could not be read or written; the transaction that tried must not commit. */
final class DeadLettersUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadLettersUnavailable(Throwable cause) {
        super("the dead letters cannot be used: " + cause.getMessage(), cause);
    }
}
