package crm.customer.segment;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of segments looks like, for the contract only. */
@Schema(name = "SegmentPage", description = "A part of the list of segments.")
record SegmentPage(
        @Schema(required = true, description = "The segments.")
        List<SegmentView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
