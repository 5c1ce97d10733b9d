package crm.platform.inbox;

/** The application ends while events are being handled; they are not acknowledged and come again. */
public final class ShuttingDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShuttingDown() {
        super("the application is shutting down");
    }
}
