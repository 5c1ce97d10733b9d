package crm.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.customerref.CustomerKey;
import crm.sales.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opportunity as somebody writes it; {@link OpportunityReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpportunityInput", description = "An opportunity to write. `name` is needed.")
public record OpportunityInput(
        @Schema(maxLength = OpportunityReader.NAME, description = "What it is about.", examples = "Fleet of 20 presses")
        String name,

        @Schema(nullable = true, description = "Who may buy. Replaced whole.")
        CustomerKey customer,

        @Schema(
                defaultValue = "default",
                description = "The key of the pipeline that it goes through; it stays.",
                examples = "default")
        String pipeline,

        @Schema(
                description = "An open stage of the pipeline; the first one if absent. It ends by `:win` and `:lose`.",
                examples = "proposal")
        String stage,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1",
                description =
                        "How likely it is to be won, where that is not what the stage says. Moving to another stage"
                                + " takes that stage's, unless it is said with it.",
                examples = "0.6")
        BigDecimal probability,

        @Schema(nullable = true, description = "What it is worth.")
        Money amount,

        @Schema(
                nullable = true,
                description = "The day by which it is expected to be decided.",
                examples = "2026-05-31")
        LocalDate expectedCloseOn,

        @Schema(
                nullable = true,
                maxLength = OpportunityReader.OWNER,
                description = "Who looks after it.",
                examples = "anna.koch")
        String owner,

        @Schema(
                description = "When it began, in UTC; may be long ago. Now if absent; it stays.",
                examples = "2026-03-04T05:06:07Z")
        Instant openedAt) {

    static final OpportunityInput NOTHING = new OpportunityInput(null, null, null, null, null, null, null, null, null);

    /** An opportunity as it would have to be written to stay as it is: a patch is applied to this. */
    static OpportunityInput of(Opportunity opportunity, boolean withCustomer, boolean withProbability) {
        var content = opportunity.content();
        return new OpportunityInput(
                content.name(),
                withCustomer ? content.customer().shown() : null,
                opportunity.pipeline(),
                opportunity.place().stage(),
                withProbability ? opportunity.place().probability() : null,
                Money.of(content.amount(), content.currency()),
                content.expectedCloseOn(),
                content.owner(),
                opportunity.openedAt());
    }
}
