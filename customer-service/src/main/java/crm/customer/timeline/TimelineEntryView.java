package crm.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the timeline as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TimelineEntry", description = "A contact with a customer.")
public record TimelineEntryView(
        @Schema(required = true, description = "The entry's id.")
        UUID id,

        @Schema(required = true, description = "When it was.")
        Instant occurredAt,

        @Schema(required = true, description = "What sort of contact.")
        TouchpointKind kind,

        @Schema(description = "By which way.", examples = "email")
        String channel,

        @Schema(required = true, description = "What it was, for people.", examples = "Order 536365")
        String title,

        @Schema(description = "The resource it is about.", examples = "/v1/orders/01981f3a-5c00-7000-8000-000000000031")
        String link,

        @Schema(required = true, description = "A few facts, by name; which ones depends on the kind.")
        Map<String, Object> details) {}
