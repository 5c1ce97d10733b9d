package crm.sales.opportunity;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import java.util.Map;

/** Open opportunities stand in stages that would be gone, or would be ends. */
public final class StageInUse extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "stage-in-use";

    private final transient Map<String, Long> opportunities;

    /** @param opportunities how many stand there, by the keys of the stages */
    StageInUse(Map<String, Long> opportunities) {
        super(
                Kind.CONFLICT,
                CODE,
                "Open opportunities stand in " + String.join(", ", opportunities.keySet()),
                opportunities.entrySet().stream().map(StageInUse::error).toArray(FieldError[]::new));
        this.opportunities = opportunities;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("opportunities", opportunities);
    }

    private static FieldError error(Map.Entry<String, Long> stage) {
        return new FieldError(
                "/stages",
                CODE,
                "must keep " + stage.getKey() + " open: opportunities that stand in it: " + stage.getValue());
    }
}
