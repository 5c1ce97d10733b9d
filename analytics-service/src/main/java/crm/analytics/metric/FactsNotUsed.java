package crm.analytics.metric;

import crm.platform.problem.Refusal;
import java.io.Serial;

/** The facts were asked for a measure whose inputs they do not have. */
final class FactsNotUsed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    FactsNotUsed(String metric) {
        super(
                Kind.UNPROCESSABLE,
                "calculation-only",
                "The inputs of " + metric + " are not among the facts: give them to " + metric + ":calculate");
    }
}
