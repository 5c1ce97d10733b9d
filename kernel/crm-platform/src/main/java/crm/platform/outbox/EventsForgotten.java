package crm.platform.outbox;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import java.util.Map;

/** What the client wants to go on from is no longer kept: it has to read everything anew. */
public final class EventsForgotten extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long oldest;
    private final long latest;

    EventsForgotten(long forgotten, long latest) {
        super(
                Kind.GONE,
                "changes-expired",
                "The changes after this one are no longer kept: read everything anew, then follow from " + latest,
                new FieldError("/query/after", "changes-expired", "must be at least " + forgotten));
        this.oldest = forgotten;
        this.latest = latest;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("oldest", oldest, "latest", latest);
    }
}
