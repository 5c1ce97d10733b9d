package crm.marketing.tracking;

/** What a link of a mail is for. A token is good for one of them. */
enum Purpose {
    OPEN(1),
    CLICK(2),
    UNSUBSCRIBE(3);

    private final byte code;

    Purpose(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }
}
