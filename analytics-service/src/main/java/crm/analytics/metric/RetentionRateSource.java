package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Retention as the source of the requirements prints it, which is not the standard; under a name of its own. */
@ApplicationScoped
class RetentionRateSource implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "retention-rate-source",
                    "Retention rate, variant of the source",
                    Unit.PERCENT,
                    "(customersAtEnd - newCustomers) / (customersAtStart - newCustomers) × 100",
                    "The variant of the requirements' source: (E - N) / (S - N)",
                    quantity("customersAtStart", "S: customers when the window begins"),
                    quantity("newCustomers", "N: customers won in the window"),
                    quantity("customersAtEnd", "E: customers when the window ends"))
            .from(Set.of(MetricDefinition.SALES), RetentionFacts.WORDS, "country", "channel", "activeFor");

    private final RetentionFacts facts;

    RetentionRateSource(RetentionFacts facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        var base = inputs.number("customersAtStart").subtract(inputs.number("newCustomers"));
        var kept = inputs.number("customersAtEnd").subtract(inputs.number("newCustomers"));
        return Outcome.percent(kept, base, "customersAtStart - newCustomers");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var found = facts.of(question);
        return new Measured(Inputs.of("customersAtStart", found.start()).and("newCustomers", found.won()).and("customersAtEnd", found.end()), found.rows());
    }
}
