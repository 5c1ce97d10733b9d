package crm.sales.opportunity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an opportunity goes on that was won or lost. */
@Schema(name = "ReopenOpportunity", description = "Where the opportunity goes on.")
public record ReopenOpportunity(
        @Schema(description = "An open stage of its pipeline; the first one if absent.", examples = "negotiation")
        String stage) {}
