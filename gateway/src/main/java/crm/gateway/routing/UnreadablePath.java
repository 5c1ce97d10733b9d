package crm.gateway.routing;

/** A request's path that no service could read safely. */
public final class UnreadablePath extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePath(String message) {
        super(message);
    }
}
