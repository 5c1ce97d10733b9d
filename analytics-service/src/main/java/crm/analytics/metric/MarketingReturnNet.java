package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;

import crm.analytics.query.FactQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What was left of the revenue for what was spent on marketing. */
@ApplicationScoped
class MarketingReturnNet implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "marketing-return-net",
                    "Net marketing return",
                    Unit.PERCENT,
                    "(revenue - cost) / cost × 100",
                    "The standard definition of ROI: (revenue - cost) / cost",
                    number("revenue", "Net revenue credited to marketing"),
                    number("cost", "What was spent on marketing"))
            .from(Set.of(MetricDefinition.MARKETING), CampaignFacts.WORDS, "currency", "campaignId", "channel");

    private final CampaignFacts facts;

    MarketingReturnNet(CampaignFacts facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        var cost = inputs.number("cost");
        return Outcome.percent(inputs.number("revenue").subtract(cost), cost, "cost");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        return facts.revenueAndCost(question);
    }

    @Override
    public List<FactQuery> currencies(MetricQuestion question) {
        return facts.currencies(question);
    }
}
