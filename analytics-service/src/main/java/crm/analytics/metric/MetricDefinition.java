package crm.analytics.metric;

import java.util.List;
import java.util.Set;

/**
 * What a measure is.
 *
 * @param name as in the path
 * @param title for people and charts
 * @param unit of the value
 * @param formula in the names of the inputs
 * @param source where the formula comes from
 * @param inputs of the formula, in order
 * @param fromFacts how the inputs are taken from the stored facts; null when they cannot be
 * @param parameters the query parameters that it takes beside the window
 * @param topics whose events the facts come from
 */
record MetricDefinition(
        String name,
        String title,
        Unit unit,
        String formula,
        String source,
        List<MetricInput> inputs,
        String fromFacts,
        Set<String> parameters,
        Set<String> topics) {

    static final String SALES = "crm.sales";
    static final String MARKETING = "crm.marketing";
    static final String SUPPORT = "crm.support";
    static final String CUSTOMER = "crm.customer";

    /** A formula that only counts what it is given. */
    static MetricDefinition of(
            String name, String title, Unit unit, String formula, String source, MetricInput... inputs) {
        return new MetricDefinition(name, title, unit, formula, source, List.of(inputs), null, Set.of(), Set.of());
    }

    /** The same, with inputs from the facts. */
    MetricDefinition from(Set<String> factTopics, String words, String... taken) {
        return new MetricDefinition(name, title, unit, formula, source, inputs, words, Set.of(taken), factTopics);
    }
}
