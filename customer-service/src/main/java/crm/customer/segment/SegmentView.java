package crm.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Segment", description = "A selection of customers that is kept.")
public record SegmentView(
        @Schema(required = true, description = "The segment's id (UUIDv7).")
        UUID id,

        @Schema(
                required = true,
                description = "Moves with the definition and with the members; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What it is called.")
        String name,

        @Schema(description = "What it is for.") String description,

        @Schema(required = true, description = "Who decides on the members.")
        SegmentKind kind,

        @Schema(description = "Of a live segment: RSQL.") String filter,

        @Schema(description = "The currency of the amounts in the filter.")
        String currency,

        @Schema(required = true, description = "How many members there are.")
        long count,

        @Schema(required = true, description = "When it was created.")
        Instant createdAt,

        @Schema(required = true, description = "When the definition or the members last changed.")
        Instant updatedAt) {}
