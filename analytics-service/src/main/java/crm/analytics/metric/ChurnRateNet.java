package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** By how much the number of customers went down, those won set against those lost. */
@ApplicationScoped
class ChurnRateNet implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "churn-rate-net",
                    "Net churn rate",
                    Unit.PERCENT,
                    "(customersAtStart - customersAtEnd) / customersAtStart × 100",
                    "The standard definition: (S - E) / S; negative when the number grew",
                    quantity("customersAtStart", "S: customers when the window begins"),
                    quantity("customersAtEnd", "E: customers when the window ends"))
            .from(Set.of(MetricDefinition.SALES), RetentionFacts.WORDS, "country", "channel", "activeFor");

    private final RetentionFacts facts;

    ChurnRateNet(RetentionFacts facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        var start = inputs.number("customersAtStart");
        return Outcome.percent(start.subtract(inputs.number("customersAtEnd")), start, "customersAtStart");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var found = facts.of(question);
        return new Measured(Inputs.of("customersAtStart", found.start()).and("customersAtEnd", found.end()), found.rows());
    }
}
