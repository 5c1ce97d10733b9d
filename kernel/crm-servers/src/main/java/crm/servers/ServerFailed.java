package crm.servers;

/** A server cannot be started or used; the message is one line that a user understands without a stack trace. */
public final class ServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerFailed(String message) {
        super(message);
    }

    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
