package crm.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.filter.Filter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment as somebody writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SegmentInput", description = "A segment to write.")
public record SegmentInput(
        @NotBlank @Size(max = SegmentInput.NAME) @Schema(
                required = true,
                maxLength = SegmentInput.NAME,
                description = "What it is called.",
                examples = "Good customers")
        String name,

        @Size(max = SegmentInput.DESCRIPTION) @Schema(nullable = true, maxLength = SegmentInput.DESCRIPTION, description = "What it is for.")
        String description,

        @Schema(defaultValue = "live", description = "Who decides on the members; stays as it is.")
        SegmentKind kind,

        @Size(max = Filter.MAX_LENGTH) @Schema(
                nullable = true,
                maxLength = Filter.MAX_LENGTH,
                description = "For `live`: RSQL.",
                examples = "country==GB;purchases.count=ge=3;purchases.net=gt=500")
        String filter,

        @Schema(
                nullable = true,
                pattern = "^[A-Z]{3}$",
                description = "The currency of the amounts in the filter, ISO 4217; needed if there are any.",
                examples = "GBP")
        String currency) {

    static final int NAME = 120;
    static final int DESCRIPTION = 1_000;
}
