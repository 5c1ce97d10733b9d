package crm.marketing.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.marketing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MarketingCost", description = "Money that was spent, or taken back.")
public record CostView(
        @Schema(required = true, description = "The entry's id (UUIDv7).")
        UUID id,

        @Schema(description = "For which campaign.") UUID campaignId,

        @Schema(required = true, description = "For which channel.")
        String channel,

        @Schema(required = true, description = "How much; negative takes back.")
        Money amount,

        @Schema(required = true, description = "The day it belongs to.")
        LocalDate incurredOn,

        @Schema(description = "What for.") String note,

        @Schema(required = true, description = "When it was entered, in UTC.")
        Instant createdAt) {}
