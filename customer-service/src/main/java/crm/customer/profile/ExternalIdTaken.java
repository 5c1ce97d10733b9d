package crm.customer.profile;

import crm.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** An external id belongs to another customer already. */
public final class ExternalIdTaken extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "external-id-taken";

    private final transient ExternalId externalId;
    private final UUID holder;

    ExternalIdTaken(ExternalId externalId, UUID holder) {
        super(
                Kind.CONFLICT,
                CODE,
                "The id " + externalId.id() + " in " + externalId.system() + " belongs to customer " + holder);
        this.externalId = externalId;
        this.holder = holder;
    }

    ExternalId externalId() {
        return externalId;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("holder", holder);
    }
}
