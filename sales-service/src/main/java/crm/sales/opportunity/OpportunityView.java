package crm.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.customerref.CustomerKey;
import crm.sales.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opportunity as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Opportunity", description = "A sale that may come. What is not known is absent.")
public record OpportunityView(
        @Schema(required = true, description = "The opportunity's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What it is about.")
        String name,

        @Schema(description = "Who may buy.") CustomerKey customer,

        @Schema(required = true, description = "The pipeline that it goes through.", examples = "default")
        String pipeline,

        @Schema(required = true, description = "The stage that it is in.", examples = "proposal")
        String stage,

        @Schema(required = true, description = "Whether it is open, won or lost.")
        StageOutcome status,

        @Schema(required = true, description = "How likely it is to be won, from 0 to 1.", examples = "0.5")
        BigDecimal probability,

        @Schema(description = "What it is worth.") Money amount,

        @Schema(description = "The day by which it is expected to be decided.")
        LocalDate expectedCloseOn,

        @Schema(description = "Who looks after it.") String owner,

        @Schema(required = true, description = "When it began, in UTC.")
        Instant openedAt,

        @Schema(description = "When it was won or lost, in UTC; absent while it is open.")
        Instant closedAt,

        @Schema(description = "Why it was lost; absent otherwise.")
        String lossReason,

        @Schema(required = true, description = "When we learned of it, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed, in UTC.")
        Instant updatedAt) {

    static OpportunityView of(Opportunity opportunity) {
        var content = opportunity.content();
        return new OpportunityView(
                opportunity.id(),
                opportunity.version(),
                content.name(),
                content.customer().shown(),
                opportunity.pipeline(),
                opportunity.place().stage(),
                opportunity.place().status(),
                opportunity.place().probability(),
                Money.of(content.amount(), content.currency()),
                content.expectedCloseOn(),
                content.owner(),
                opportunity.openedAt(),
                opportunity.closedAt(),
                opportunity.lossReason(),
                opportunity.createdAt(),
                opportunity.updatedAt());
    }
}
