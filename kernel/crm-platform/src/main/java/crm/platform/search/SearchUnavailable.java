package crm.platform.search;

/** The database did not do what a search needs of it. */
final class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchUnavailable(Throwable cause) {
        super("the search cannot be used: " + cause.getMessage(), cause);
    }
}
