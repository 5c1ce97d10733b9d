package crm.analytics.metric;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a measure is calculated from. */
public record MetricCalculation(
        @NotNull @Schema(
                description =
                        "The inputs by name, each a number or a list of numbers, as JSON numbers or as text: see the measure's"
                                + " `inputs` in the list of measures")
        Map<String, JsonNode> inputs,

        @Pattern(regexp = "[A-Z]{3}", message = "is no currency of ISO 4217, such as EUR") @Schema(
                description =
                        "What the amounts are in, ISO 4217; for measures in money, which are rounded to its decimals",
                examples = "EUR")
        String currency) {}
