package crm.sales.opportunity;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of stages of an opportunity looks like, for the contract only. */
@Schema(name = "OpportunityStagePage", description = "A part of the list of stages of an opportunity.")
record OpportunityStagePage(
        @Schema(required = true, description = "Stages of this part.")
        List<OpportunityStageView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
