package crm.marketing.campaign;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of campaigns looks like, for the contract only. */
@Schema(name = "CampaignPage", description = "A part of the list of campaigns.")
record CampaignPage(
        @Schema(required = true, description = "The campaigns.")
        List<CampaignView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
