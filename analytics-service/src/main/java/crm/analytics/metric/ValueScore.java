package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;

import jakarta.enterprise.context.ApplicationScoped;

/** What a customer is worth by income, frequency and loyalty. */
@ApplicationScoped
class ValueScore implements Metric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
            "value-score",
            "Value score",
            Unit.SCORE,
            "income × frequency × loyalty",
            "The definition of the requirements' source",
            number("income", "Income or income band"),
            number("frequency", "Purchases in a time"),
            number("loyalty", "Loyalty, on a scale of your choice"));

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.of(inputs.number("income").multiply(inputs.number("frequency")).multiply(inputs.number("loyalty")));
    }
}
