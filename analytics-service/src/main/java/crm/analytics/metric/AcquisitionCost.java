package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;
import static crm.analytics.metric.MetricInput.quantity;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What it costs to win a customer. */
@ApplicationScoped
class AcquisitionCost implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "acquisition-cost",
                    "Acquisition cost",
                    Unit.MONEY,
                    "cost / newCustomers",
                    "The standard definition of customer acquisition cost",
                    number("cost", "What was spent on winning customers"),
                    quantity("newCustomers", "Customers won"))
            .from(
                    Set.of(MetricDefinition.SALES, MetricDefinition.MARKETING),
                    "cost: all marketing cost that belongs to days of the window. newCustomers: those whose first order ever,"
                            + " not cancelled, was placed in the window.",
                    "currency");

    private static final String NEW = """
            select count(distinct o.customer_id) from order_fact o
            where o.status <> 'cancelled' and o.customer_id is not null and o.ordered_at >= ? and o.ordered_at < ?
              and not exists (select from order_fact earlier
                              where earlier.customer_id = o.customer_id and earlier.status <> 'cancelled'
                                and earlier.ordered_at < ?)
            """;

    private final CampaignFacts campaigns;
    private final FactReader facts;

    AcquisitionCost(CampaignFacts campaigns, FactReader facts) {
        this.campaigns = campaigns;
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.ratio(inputs.number("cost"), inputs.number("newCustomers"), "newCustomers");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var window = question.facts().window();
        var cost = campaigns.cost(question);
        long won = facts.one(FactQuery.of(NEW, window.start(), window.end(), window.start()), row -> row.count(1));
        return new Measured(
                Inputs.of("cost", cost.amount()).and("newCustomers", won),
                Map.of("costs", cost.rows(), "customers", won));
    }

    @Override
    public List<FactQuery> currencies(MetricQuestion question) {
        return campaigns.currenciesOfCost(question);
    }
}
