package crm.support.ticket;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** What another system calls a ticket belongs to another ticket already. */
public final class TicketIdTaken extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "external-id-taken";

    private final UUID holder;

    TicketIdTaken(String system, String id, UUID holder) {
        super(
                Kind.CONFLICT,
                CODE,
                "The id " + id + " in " + system + " belongs to ticket " + holder,
                new FieldError("/externalIds/" + system, "taken", "belongs to another ticket"));
        this.holder = holder;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("holder", holder);
    }
}
