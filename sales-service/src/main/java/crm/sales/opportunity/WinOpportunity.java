package crm.sales.opportunity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said when an opportunity is won. */
@Schema(name = "WinOpportunity", description = "When the sale was won.")
public record WinOpportunity(
        @Schema(
                description = "When, in UTC; not before the opportunity came into its present stage. Now if absent.",
                examples = "2026-05-04T05:06:07Z")
        Instant closedAt) {}
