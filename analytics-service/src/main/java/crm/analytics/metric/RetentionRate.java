package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** How many of the customers at the start are still customers at the end. */
@ApplicationScoped
class RetentionRate implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "retention-rate",
                    "Retention rate",
                    Unit.PERCENT,
                    "(customersAtEnd - newCustomers) / customersAtStart × 100",
                    "The standard definition: (E - N) / S",
                    quantity("customersAtStart", "S: customers when the window begins"),
                    quantity("newCustomers", "N: customers won in the window"),
                    quantity("customersAtEnd", "E: customers when the window ends"))
            .from(Set.of(MetricDefinition.SALES), RetentionFacts.WORDS, "country", "channel", "activeFor");

    private final RetentionFacts facts;

    RetentionRate(RetentionFacts facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        var start = inputs.number("customersAtStart");
        var kept = inputs.number("customersAtEnd").subtract(inputs.number("newCustomers"));
        return Outcome.percent(kept, start, "customersAtStart");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var found = facts.of(question);
        return new Measured(Inputs.of("customersAtStart", found.start()).and("newCustomers", found.won()).and("customersAtEnd", found.end()), found.rows());
    }
}
