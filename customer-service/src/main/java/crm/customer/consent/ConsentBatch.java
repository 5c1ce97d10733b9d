package crm.customer.consent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many consents, for the contract: rows are read one by one, so that a broken one is refused alone. */
@Schema(name = "ConsentBatch", description = "Up to 1,000 consents to record.")
record ConsentBatch(
        @Schema(required = true, minItems = 1, maxItems = 1_000, description = "The rows.")
        List<ConsentRow> items) {}
