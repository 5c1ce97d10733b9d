package crm.customer.segment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a filter would select. */
@Schema(name = "SegmentPreview", description = "What a filter selects now; nothing is kept.")
public record SegmentPreview(
        @Schema(required = true, description = "How many customers.")
        long count,

        @Schema(required = true, description = "The newest of them, 20 at most.")
        List<UUID> members) {}
