package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;

import crm.analytics.query.FactQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What is left of what customers paid. */
@ApplicationScoped
class CustomerValue implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "customer-value",
                    "Customer value",
                    Unit.MONEY,
                    "revenue - cost",
                    "V = R - C, the requirements' source",
                    number("revenue", "R: what came in"),
                    number("cost", "C: what it cost"))
            .from(
                    Set.of(MetricDefinition.SALES),
                    "Of known customers, or the one asked for. revenue: net amount of the orders less cancellations and returns."
                            + " cost: of the goods (quantity × unit cost of each line), or revenue × (1 - margin) if it is given.",
                    "currency",
                    "country",
                    "channel",
                    "customerId",
                    "margin");

    private final SalesTotals totals;

    CustomerValue(SalesTotals totals) {
        this.totals = totals;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.of(inputs.number("revenue").subtract(inputs.number("cost")));
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var total = totals.of(question, true);
        return new Measured(
                Inputs.of("revenue", total.net()).and("cost", Profit.cost(total, question.margin())), total.rows());
    }

    @Override
    public List<FactQuery> currencies(MetricQuestion question) {
        return totals.currencies(question, true);
    }
}
