package crm.customer.profile;

/** How much a profile may hold. Lengths are in code points; the database checks the same ones. */
final class Limits {

    /** A given or a family name. */
    static final int NAME = 120;

    /** A display name: two names and the blank between them fit. */
    static final int DISPLAY_NAME = 250;

    static final int LANGUAGE = 35;
    static final int TIME_ZONE = 64;
    static final int SOURCE = 100;
    static final int OWNER = 200;

    static final int TAGS = 50;
    static final int TAG = 50;

    static final int ATTRIBUTES = 100;
    static final int ATTRIBUTE_NAME = 64;
    static final int ATTRIBUTE_TEXT = 1_000;
    static final int ATTRIBUTE_LIST = 100;

    static final int EXTERNAL_IDS = 20;
    static final int SYSTEM = 64;
    static final int EXTERNAL_ID = 200;

    private Limits() {}
}
