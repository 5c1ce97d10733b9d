package crm.marketing.cost;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of costs looks like, for the contract only. */
@Schema(name = "MarketingCostPage", description = "A part of the list of costs.")
record CostPage(
        @Schema(required = true, description = "The costs.") List<CostView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
