package crm.platform.precondition;

/** Strong entity tags made from the version of an aggregate. */
public final class ETags {

    private ETags() {}

    /** The header's value, quotes included: {@code "7"}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
