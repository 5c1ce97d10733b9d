package crm.customer.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many customers to take in or out, for the contract: rows are read one by one, so that a broken one is refused alone. */
@Schema(name = "SegmentMembershipBatch", description = "Up to 1,000 customers to take in or out.")
record MembershipBatch(
        @Schema(required = true, minItems = 1, maxItems = 1_000, description = "The rows.")
        List<MembershipRow> items) {}
