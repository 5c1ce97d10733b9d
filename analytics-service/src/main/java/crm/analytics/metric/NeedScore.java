package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;

import jakarta.enterprise.context.ApplicationScoped;

/** How far a need is met, weighed by what it matters. */
@ApplicationScoped
class NeedScore implements Metric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
            "need-score",
            "Need score",
            Unit.SCORE,
            "satisfaction × importance",
            "The definition of the requirements' source",
            number("satisfaction", "How satisfied, on a scale of your choice"),
            number("importance", "How important, on a scale of your choice"));

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.of(inputs.number("satisfaction").multiply(inputs.number("importance")));
    }
}
