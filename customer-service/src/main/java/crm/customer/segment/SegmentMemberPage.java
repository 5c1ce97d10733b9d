package crm.customer.segment;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of members looks like, for the contract only. */
@Schema(name = "SegmentMemberPage", description = "A part of the list of members.")
record SegmentMemberPage(
        @Schema(required = true, description = "The members.")
        List<SegmentMemberView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
