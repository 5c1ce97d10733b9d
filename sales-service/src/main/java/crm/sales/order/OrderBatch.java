package crm.sales.order;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many orders to write, for the contract: rows are read one by one, so that a broken one is refused alone. */
@Schema(name = "OrderBatch", description = "Up to 1,000 orders to write.")
record OrderBatch(
        @Schema(required = true, minItems = 1, maxItems = 1_000, description = "The rows.")
        List<OrderBatchRow> items) {}
