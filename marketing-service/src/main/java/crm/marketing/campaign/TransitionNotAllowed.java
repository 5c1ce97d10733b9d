package crm.marketing.campaign;

import crm.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** A campaign cannot go from where it is to where somebody wants it. */
public final class TransitionNotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "transition-not-allowed";

    private final CampaignStatus from;

    TransitionNotAllowed(CampaignStatus from, CampaignStatus to) {
        super(Kind.CONFLICT, CODE, "A campaign that is " + from.wireName() + " cannot become " + to.wireName());
        this.from = from;
    }

    @Override
    public Map<String, Object> extensions() {
        List<String> allowed =
                from.next().stream().map(CampaignStatus::wireName).toList();
        return Map.of("status", from.wireName(), "allowed", allowed);
    }
}
