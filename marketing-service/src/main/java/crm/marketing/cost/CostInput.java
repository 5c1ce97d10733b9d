package crm.marketing.cost;

import crm.marketing.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost as somebody enters it. */
@Schema(name = "MarketingCostInput", description = "A cost to enter.")
record CostInput(
        @Schema(description = "For which campaign; absent when for none in particular.")
        UUID campaignId,

        @Pattern(regexp = "[a-z][a-z0-9-]{0,49}", message = "must be a kebab-case name") @Schema(
                description = "For which channel, for example `email`; needed when there is no campaign.",
                examples = "search-ads")
        String channel,

        @NotNull(message = "must not be null") @Valid @Schema(required = true, description = "How much; negative takes back.")
        Money amount,

        @NotNull(message = "must not be null") @Schema(required = true, description = "The day it belongs to.", examples = "2026-03-04")
        LocalDate incurredOn,

        @Size(max = 500, message = "must have 500 characters at most") @Schema(maxLength = 500, description = "What for.", examples = "agency")
        String note) {}
