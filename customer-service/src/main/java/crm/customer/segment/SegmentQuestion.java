package crm.customer.segment;

import crm.platform.filter.Filter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filter to try. */
@Schema(name = "SegmentQuestion", description = "A filter to try.")
record SegmentQuestion(
        @NotBlank @Size(max = Filter.MAX_LENGTH) @Schema(
                required = true,
                maxLength = Filter.MAX_LENGTH,
                description = "RSQL, as a live segment has it.",
                examples = "lifecycleStage==active;purchases.count90d=ge=2")
        String filter,

        @Schema(
                nullable = true,
                pattern = "^[A-Z]{3}$",
                description = "The currency of the amounts in the filter, ISO 4217; needed if there are any.")
        String currency) {}
