package crm.support.queue;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** There is a queue with this key already. */
public final class QueueTaken extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "queue-taken";

    QueueTaken(String key) {
        super(
                Kind.CONFLICT,
                CODE,
                "There is a queue " + key + " already",
                new FieldError("/key", "taken", "is the key of another queue"));
    }
}
