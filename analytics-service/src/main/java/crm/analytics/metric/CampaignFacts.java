package crm.analytics.metric;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What marketing cost, and what revenue is credited to it. */
@ApplicationScoped
class CampaignFacts {

    static final String WORDS =
            "revenue: credited by last touch for orders placed in the window, returns and cancellations taken"
                    + " off. cost: entries that belong to days of the window.";

    private static final String SUMS = "select sum(amount), count(*)";
    private static final String CURRENCIES = "select distinct currency";

    private final FactReader facts;

    CampaignFacts(FactReader facts) {
        this.facts = facts;
    }

    /** An amount, and of how many facts it is the sum. */
    record Sum(BigDecimal amount, long rows) {}

    Measured revenueAndCost(MetricQuestion question) {
        var revenue = revenue(question);
        var cost = cost(question);
        return new Measured(
                Inputs.of("revenue", revenue.amount()).and("cost", cost.amount()),
                Map.of("attributions", revenue.rows(), "costs", cost.rows()));
    }

    Sum cost(MetricQuestion question) {
        return sum(costs(SUMS, question));
    }

    private Sum revenue(MetricQuestion question) {
        return sum(credits(SUMS, question));
    }

    /** The currencies of revenue and cost. */
    List<FactQuery> currencies(MetricQuestion question) {
        return List.of(credits(CURRENCIES, question), costs(CURRENCIES, question));
    }

    /** The currencies of the cost alone. */
    List<FactQuery> currenciesOfCost(MetricQuestion question) {
        return List.of(costs(CURRENCIES, question));
    }

    private static FactQuery costs(String select, MetricQuestion question) {
        var window = question.facts().window();
        var query = FactQuery.of(select)
                .and("from cost_fact where incurred_on >= ? and incurred_on < ?", window.from(), window.to());
        return filtered(query, question);
    }

    private static FactQuery credits(String select, MetricQuestion question) {
        var window = question.facts().window();
        var query = FactQuery.of(select)
                .and(
                        "from attribution_fact where model = 'last-touch' and ordered_at >= ? and ordered_at < ?",
                        window.start(),
                        window.end());
        return filtered(query, question);
    }

    private static FactQuery filtered(FactQuery query, MetricQuestion question) {
        return query.andIf(question.facts().currency(), "and currency = ?")
                .andIf(question.facts().channel(), "and channel = ?")
                .andIf(question.campaignId(), "and campaign_id = ?");
    }

    private Sum sum(FactQuery query) {
        return facts.one(query, row -> new Sum(row.sum(1), row.count(2)));
    }
}
