package crm.customer.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many customers to write, for the contract: rows are read one by one, so that a broken one is refused alone. */
@Schema(name = "CustomerBatch", description = "Up to 1,000 customers to write.")
record CustomerBatch(
        @Schema(required = true, minItems = 1, maxItems = 1_000, description = "The rows.")
        List<CustomerBatchRow> items) {}
