package crm.marketing.ledger;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a campaign addresses, and whom not. */
@Schema(name = "CampaignAudience", description = "Whom a campaign addresses, and why the others are left out.")
public record AudienceCount(
        @Schema(required = true, description = "Members of the segment.")
        long members,

        @Schema(required = true, description = "Those of them that are addressed.")
        long recipients,

        @Schema(
                required = true,
                description =
                        "How many are left out, by reason: `no-consent`, `no-address`, `removed`, `unknown` (not heard "
                                + "of yet), `duplicate-address` (another member has the same).")
        Map<String, Long> excluded) {}
