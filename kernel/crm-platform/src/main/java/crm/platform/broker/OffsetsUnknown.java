package crm.platform.broker;

/** The broker is away, or knows no such topic. */
public final class OffsetsUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OffsetsUnknown(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
