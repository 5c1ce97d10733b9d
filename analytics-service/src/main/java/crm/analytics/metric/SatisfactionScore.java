package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;

import jakarta.enterprise.context.ApplicationScoped;

/** How satisfied a customer is by rating, feedback and complaints. */
@ApplicationScoped
class SatisfactionScore implements Metric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
            "satisfaction-score",
            "Satisfaction score",
            Unit.SCORE,
            "rating × feedback × complaint",
            "The definition of the requirements' source",
            number("rating", "Rating given"),
            number("feedback", "Feedback, on a scale of your choice"),
            number("complaint", "Complaints, on a scale on which fewer score higher"));

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.of(inputs.number("rating").multiply(inputs.number("feedback")).multiply(inputs.number("complaint")));
    }
}
