package crm.sales.reversal;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.order.OrderReader;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said when an order is cancelled as a whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CancelOrder", description = "What is to be said of the cancellation; everything may be absent.")
public record CancelOrder(
        @Schema(
                maxLength = OrderReader.NUMBER,
                description = "The cancellation's number. Given by the service if absent.",
                examples = "C536365")
        String number,

        @Schema(description = "The cancellation's ids in other systems, by system.")
        Map<String, String> externalIds,

        @Schema(description = "When it was cancelled, in UTC. Now if absent.", examples = "2010-12-01T09:41:00Z")
        Instant cancelledAt,

        @Schema(maxLength = ReversalReader.REASON, description = "Why.", examples = "customer changed her mind")
        String reason) {}
