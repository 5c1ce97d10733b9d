package crm.support.ticket;

import crm.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** A ticket cannot go from where it is to where somebody wants it. */
public final class TransitionNotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "ticket-transition-not-allowed";

    private final transient List<String> allowed;

    TransitionNotAllowed(TicketStatus from, TicketStatus to) {
        super(Kind.CONFLICT, CODE, "A ticket that is " + from.wireName() + " cannot become " + to.wireName());
        this.allowed = from.next().stream().map(TicketStatus::wireName).toList();
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("allowedTransitions", allowed);
    }
}
