package crm.customer.segment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer to take in or out. */
@Schema(name = "SegmentMembershipRow", description = "A customer to take in or out.")
record MembershipRow(
        @NotNull @Schema(required = true, description = "The customer.")
        UUID customerId,

        @Schema(defaultValue = "true", description = "Whether the customer is a member from now on.")
        Boolean member) {

    boolean isIn() {
        return !Boolean.FALSE.equals(member);
    }
}
