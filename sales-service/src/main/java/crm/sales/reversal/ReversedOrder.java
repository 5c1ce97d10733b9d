package crm.sales.reversal;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.text.Findings;
import crm.sales.upsert.ExternalId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which order a reversal takes back, as callers write and read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReversedOrder", description = "The order that is taken back: by `id`, or by `externalId`.")
public record ReversedOrder(
        @Schema(description = "The order's id.") UUID id,

        @Schema(description = "What another system calls the order; not shown.")
        ForeignOrder externalId) {

    /** What another system calls an order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReversedOrderExternalId", description = "What another system calls the order.")
    public record ForeignOrder(
            @Schema(required = true, description = "The other system's name.", examples = "shop")
            String system,

            @Schema(required = true, description = "The order's id there.", examples = "536365")
            String id) {}

    /** The key by which the order is named; null if it is named by its own id, or by something that is none. */
    ExternalId key(Findings findings) {
        return externalId == null
                ? null
                : ExternalId.read(externalId.system(), externalId.id(), "/order/externalId", findings);
    }
}
