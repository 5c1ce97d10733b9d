package crm.marketing.audience;

import crm.platform.problem.Refusal;
import java.util.UUID;

/** A campaign would write to a part of its segment only: not all of its members are known (yet). */
public final class SegmentIncomplete extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "segment-incomplete";

    /** @param segment which one */
    public SegmentIncomplete(UUID segment) {
        super(Kind.CONFLICT, CODE, "Not all members of segment " + segment + " are known yet");
    }
}
