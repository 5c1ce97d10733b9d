package crm.sales.upsert;

import crm.platform.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The external ids of one row lead to several things. */
public final class AmbiguousExternalIds extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "external-ids-ambiguous";

    private final transient List<UUID> candidates;

    AmbiguousExternalIds(Collection<UUID> candidates) {
        super(Kind.CONFLICT, CODE, "The external ids belong to " + candidates.size() + " of them");
        this.candidates = candidates.stream().sorted().toList();
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("candidates", candidates);
    }
}
