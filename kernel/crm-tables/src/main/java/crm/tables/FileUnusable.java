package crm.tables;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** The file as a whole cannot be read. */
public final class FileUnusable extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "file-unusable";

    /**
     * The whole file is refused.
     *
     * @param code what is wrong, for programs
     * @param detail what is wrong, for people
     */
    public FileUnusable(String code, String detail) {
        super(Kind.INVALID, CODE, detail, new FieldError("/file", code, detail));
    }
}
