package crm.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a segment as callers read it: no personal detail. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SegmentMember", description = "A member of a segment.")
public record SegmentMemberView(
        @Schema(required = true, description = "The customer.")
        UUID customerId,

        @Schema(required = true, description = "Since when.")
        Instant enteredAt,

        @Schema(required = true, description = "The customer's resource.")
        String link) {

    static SegmentMemberView of(UUID customer, Instant enteredAt) {
        return new SegmentMemberView(customer, enteredAt, "/v1/customers/" + customer);
    }
}
