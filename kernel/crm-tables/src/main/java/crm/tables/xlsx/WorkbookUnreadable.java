package crm.tables.xlsx;

/** The file is no workbook that can be read; the message says why, for people. */
public final class WorkbookUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    WorkbookUnreadable(String code, String message) {
        super(message);
        this.code = code;
    }

    static WorkbookUnreadable malformed(String message) {
        return new WorkbookUnreadable("malformed-xlsx", message);
    }

    static WorkbookUnreadable tooLarge(String message) {
        return new WorkbookUnreadable("xlsx-too-large", message);
    }

    /** Stable code, for programs: {@code malformed-xlsx}, {@code xlsx-too-large} or {@code unknown-sheet}. */
    public String code() {
        return code;
    }
}
