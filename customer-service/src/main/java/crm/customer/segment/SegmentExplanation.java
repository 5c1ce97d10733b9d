package crm.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer is a member, or is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SegmentExplanation", description = "Why a customer is a member of a segment, or is none.")
public record SegmentExplanation(
        @Schema(required = true, description = "The customer.")
        UUID customerId,

        @Schema(required = true, description = "Whether it is a member.")
        boolean member,

        @Schema(description = "What the filter says of it now; absent for a static segment.")
        Part filter) {

    /** A part of a filter, and what it says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SegmentExplanationPart", description = "A part of the filter, and what it says of the customer.")
    public record Part(
            @Schema(required = true, description = "Whether it holds.")
            boolean holds,

            @Schema(
                    description = "How the parts are put together; absent for a comparison.",
                    enumeration = {"and", "or"})
            String operator,

            @Schema(
                    description = "The comparison, as RSQL; absent for what is put together.",
                    examples = "country=='GB'")
            String comparison,

            @Schema(description = "The value that was seen; absent when there is none.")
            Object seen,

            @Schema(description = "The parts; absent for a comparison.")
            List<Part> parts) {}
}
