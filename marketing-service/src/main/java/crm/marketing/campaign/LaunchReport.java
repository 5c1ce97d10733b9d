package crm.marketing.campaign;

import crm.marketing.ledger.AudienceCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a launch does, or would do. */
@Schema(name = "CampaignLaunch", description = "What a launch did, or would do.")
public record LaunchReport(
        @Schema(required = true, description = "Whether it was only tried: nothing was written, nothing is sent.")
        boolean validateOnly,

        @Schema(required = true, description = "Whom it addresses.")
        AudienceCount audience,

        @Schema(required = true, description = "The campaign, after it.")
        CampaignView campaign) {}
