package crm.analytics.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An input of a formula.
 *
 * @param ifAbsent what is taken when it is not given; null when it must be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricInput(
        @Schema(description = "As in `inputs`", examples = "customersAtStart") String name,

        @Schema(description = "What it is, and in which unit") String meaning,

        @Schema(description = "Whether it is a list of numbers, not one") boolean list,

        @Schema(description = "The least value it may have; absent when there is none", implementation = String.class)
        BigDecimal least,

        @Schema(description = "What is taken when it is not given; absent when it must be", implementation = String.class)
        BigDecimal ifAbsent) {

    /** Any number. */
    static MetricInput number(String name, String meaning) {
        return new MetricInput(name, meaning, false, null, null);
    }

    /** A number that is not negative. */
    static MetricInput quantity(String name, String meaning) {
        return new MetricInput(name, meaning, false, BigDecimal.ZERO, null);
    }

    static MetricInput numbers(String name, String meaning) {
        return new MetricInput(name, meaning, true, null, null);
    }

    MetricInput orElse(String value) {
        return new MetricInput(name, meaning, list, least, new BigDecimal(value));
    }
}
