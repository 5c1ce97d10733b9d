package crm.sales.upsert;

import crm.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** An external id belongs to another thing of the kind already. */
public final class ExternalIdTaken extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "external-id-taken";

    private final UUID holder;

    public ExternalIdTaken(String resource, ExternalId externalId, UUID holder) {
        super(
                Kind.CONFLICT,
                CODE,
                "The id " + externalId.id() + " in " + externalId.system() + " belongs to " + resource + " " + holder);
        this.holder = holder;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("holder", holder);
    }
}
