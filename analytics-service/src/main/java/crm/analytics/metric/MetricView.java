package crm.analytics.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure, for who wants to know what there is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricView(
        @Schema(description = "As in the path", examples = "retention-rate")
        String name,

        @Schema(examples = "Retention rate") String title,

        @Schema(
                description = "What the value counts",
                enumeration = {"money", "percent", "points", "per-1000-customers", "score"})
        String unit,

        @Schema(description = "In the names of the inputs") String formula,

        @Schema(description = "Where the formula comes from")
        String source,

        @Schema(description = "What the formula is applied to") List<MetricInput> inputs,

        @Schema(
                description = "How the inputs are taken from the stored facts; absent when they are not, and the measure can only be"
                        + " calculated from given ones")
        String fromFacts,

        @Schema(description = "The query parameters it takes beside from, to and tz")
        List<String> parameters) {

    static MetricView of(MetricDefinition metric) {
        return new MetricView(
                metric.name(),
                metric.title(),
                metric.unit().id(),
                metric.formula(),
                metric.source(),
                metric.inputs(),
                metric.fromFacts(),
                metric.parameters().stream().sorted().toList());
    }
}
