package crm.devstack.layout;

/** The system cannot do what was asked; the message is one line for the person who asked. */
public final class StackFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailed(String message) {
        super(message);
    }

    public StackFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
