package crm.sales.reversal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many reversals to write, for the contract: rows are read one by one, so that a broken one is refused alone. */
@Schema(name = "ReversalBatch", description = "Up to 1,000 reversals to write.")
record ReversalBatch(
        @Schema(required = true, minItems = 1, maxItems = 1_000, description = "The rows.")
        List<ReversalBatchRow> items) {}
