package crm.sales.opportunity;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of opportunities looks like, for the contract only. */
@Schema(name = "OpportunityPage", description = "A part of the list of opportunities.")
record OpportunityPage(
        @Schema(required = true, description = "Opportunities of this part.")
        List<OpportunityView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
