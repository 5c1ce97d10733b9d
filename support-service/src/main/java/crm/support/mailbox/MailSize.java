package crm.support.mailbox;

/**
 * What it would take to read a mail. Parts and headers cost memory many times their bytes: a mail of nothing but empty parts
 * could take all there is.
 *
 * @param head how many bytes the headers have
 * @param parts how many parts there are at most: lines that may separate some
 */
record MailSize(int head, int parts) {

    private static final int LARGEST_HEAD = 512 * 1024;
    private static final int MOST_PARTS = 20_000;

    static MailSize of(byte[] mail) {
        int head = -1;
        int parts = 0;
        for (int line = 0; line < mail.length; line = next(mail, line)) {
            if (head < 0 && isEmpty(mail, line)) {
                head = line;
            }
            if (head >= 0 && line + 1 < mail.length && mail[line] == '-' && mail[line + 1] == '-') {
                parts++;
            }
        }
        return new MailSize(head < 0 ? mail.length : head, parts);
    }

    boolean isHeadReadable() {
        return head <= LARGEST_HEAD;
    }

    boolean isReadable() {
        return isHeadReadable() && parts <= MOST_PARTS;
    }

    private static boolean isEmpty(byte[] mail, int line) {
        return mail[line] == '\n' || mail[line] == '\r' && line + 1 < mail.length && mail[line + 1] == '\n';
    }

    private static int next(byte[] mail, int from) {
        int at = from;
        while (at < mail.length && mail[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
