package crm.sales.opportunity;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** There is a pipeline with this key already. */
public final class PipelineTaken extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "pipeline-taken";

    PipelineTaken(String key) {
        super(
                Kind.CONFLICT,
                CODE,
                "There is a pipeline " + key + " already",
                new FieldError("/key", "taken", "is the key of another pipeline"));
    }
}
