package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** How many of the customers at the start are lost at the end. */
@ApplicationScoped
class ChurnRate implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "churn-rate",
                    "Churn rate",
                    Unit.PERCENT,
                    "lostCustomers / customersAtStart × 100",
                    "The standard definition: lost / S",
                    quantity("lostCustomers", "Customers at the start who are none at the end"),
                    quantity("customersAtStart", "S: customers when the window begins"))
            .from(Set.of(MetricDefinition.SALES), RetentionFacts.WORDS, "country", "channel", "activeFor");

    private final RetentionFacts facts;

    ChurnRate(RetentionFacts facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.percent(inputs.number("lostCustomers"), inputs.number("customersAtStart"), "customersAtStart");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var found = facts.of(question);
        return new Measured(Inputs.of("lostCustomers", found.lost()).and("customersAtStart", found.start()), found.rows());
    }
}
