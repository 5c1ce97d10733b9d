package crm.sales.reversal;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of reversals looks like, for the contract only. */
@Schema(name = "ReversalPage", description = "A part of the list of reversals.")
record ReversalPage(
        @Schema(required = true, description = "Reversals of this part.")
        List<ReversalView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
