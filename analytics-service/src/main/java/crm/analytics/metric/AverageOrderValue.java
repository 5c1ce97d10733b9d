package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;
import static crm.analytics.metric.MetricInput.quantity;

import crm.analytics.query.FactQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What an order is worth on average. */
@ApplicationScoped
class AverageOrderValue implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "average-order-value",
                    "Average order value",
                    Unit.MONEY,
                    "revenue / orders",
                    "The standard definition",
                    number("revenue", "Net amount of the orders"),
                    quantity("orders", "Orders"))
            .from(
                    Set.of(MetricDefinition.SALES),
                    "orders: placed in the window and not cancelled, whether the customer is known or not. revenue: their net"
                            + " amounts; what came back later is not taken off, for it is of other orders too.",
                    "currency",
                    "country",
                    "channel",
                    "customerId");

    private final SalesTotals totals;

    AverageOrderValue(SalesTotals totals) {
        this.totals = totals;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.ratio(inputs.number("revenue"), inputs.number("orders"), "orders");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var total = totals.of(question, false);
        return new Measured(Inputs.of("revenue", total.ordered()).and("orders", total.orders()), total.rows());
    }

    @Override
    public List<FactQuery> currencies(MetricQuestion question) {
        return totals.currencies(question, false);
    }
}
