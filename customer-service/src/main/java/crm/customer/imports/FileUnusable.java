package crm.customer.imports;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** The file as a whole cannot be read. */
final class FileUnusable extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "file-unusable";

    FileUnusable(String code, String detail) {
        super(Kind.INVALID, CODE, detail, new FieldError("/file", code, detail));
    }
}
