package crm.marketing.campaign;

import crm.platform.problem.Refusal;
import java.util.UUID;

/** A campaign would write to nobody, and could not be launched again: its segment is gone, or not heard of yet. */
public final class SegmentUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    SegmentUnknown(UUID segment) {
        super(Kind.CONFLICT, "segment-unknown", "Segment " + segment + " is gone, or not heard of yet");
    }
}
