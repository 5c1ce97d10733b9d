package crm.platform.inbox;

/** The inbox could not be written; the event's effect must not be kept. */
final class InboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxUnavailable(Throwable cause) {
        super("the inbox cannot be used: " + cause.getMessage(), cause);
    }
}
