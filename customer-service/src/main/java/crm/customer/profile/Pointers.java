package crm.customer.profile;

/** Segments of RFC 6901 pointers. */
final class Pointers {

    /** A hostile name is not repeated in full in the answer. */
    private static final int LONGEST = 80;

    private Pointers() {}

    /** A member's name as a segment. */
    static String escape(String name) {
        var shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
