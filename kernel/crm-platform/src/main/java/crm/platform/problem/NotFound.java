package crm.platform.problem;

/** There is no such resource, or none the caller may know of. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param resource singular kebab-case name; the problem's code is {@code <resource>-not-found} */
    public NotFound(String resource, Object id) {
        super(Kind.NOT_FOUND, resource + "-not-found", "There is no " + resource + " " + id);
    }
}
