package crm.sales.opportunity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said when an opportunity is lost. */
@Schema(name = "LoseOpportunity", description = "Why and when the sale was lost.")
public record LoseOpportunity(
        @Schema(required = true, maxLength = OpportunityReader.REASON, description = "Why.", examples = "price")
        String reason,

        @Schema(
                description = "When, in UTC; not before the opportunity came into its present stage. Now if absent.",
                examples = "2026-05-04T05:06:07Z")
        Instant closedAt) {}
