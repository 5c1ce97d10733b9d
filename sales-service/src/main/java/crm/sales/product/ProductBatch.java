package crm.sales.product;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many products to write, for the contract: rows are read one by one, so that a broken one is refused alone. */
@Schema(name = "ProductBatch", description = "Up to 1,000 products to write.")
record ProductBatch(
        @Schema(required = true, minItems = 1, maxItems = 1_000, description = "The rows.")
        List<ProductBatchRow> items) {}
