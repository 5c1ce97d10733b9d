package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;
import static crm.analytics.metric.MetricInput.numbers;
import static crm.analytics.metric.MetricInput.quantity;

import crm.analytics.query.FactQuery;
import crm.analytics.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What a customer brings, later money counting less. */
@ApplicationScoped
class ClvDiscounted implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "clv-discounted",
                    "Customer lifetime value, discounted",
                    Unit.MONEY,
                    "Σ profits[t] / (1 + discountRate)^t / customers, t = 1…n",
                    "Net present value: the profit of a period counts at the period's end",
                    numbers("profits", "Profit of each period, the first one first, of all customers together"),
                    number("discountRate", "What money is worth less for each period, as a fraction: 0.10 for 10 %"),
                    quantity("customers", "Of how many customers the profits are")
                            .orElse("1"))
            .from(
                    Set.of(MetricDefinition.SALES),
                    "The window is divided into periods of the length `period`, the last one cut by its end. customers: who placed"
                            + " an order in the window. " + Profit.WORDS,
                    "currency",
                    "country",
                    "channel",
                    "customerId",
                    "period",
                    "discountRate",
                    "margin");

    private final SalesTotals totals;

    ClvDiscounted(SalesTotals totals) {
        this.totals = totals;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        var growth = BigDecimal.ONE.add(inputs.number("discountRate"));
        if (growth.signum() == 0) {
            return Outcome.undefined("discountRate is -1");
        }
        var sum = BigDecimal.ZERO;
        var factor = BigDecimal.ONE;
        for (var profit : inputs.numbers("profits")) {
            factor = factor.multiply(growth, Outcome.PRECISION);
            sum = sum.add(profit.divide(factor, Outcome.PRECISION));
        }
        return Outcome.ratio(sum, inputs.number("customers"), "customers");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var starts = starts(question.facts().window(), question.period());
        var profits = new ArrayList<>(Collections.nCopies(starts.size(), BigDecimal.ZERO));
        for (var total : totals.byPeriod(question, starts)) {
            profits.set(total.number() - 1, Profit.of(total, question.margin()));
        }
        var whole = totals.of(question, true);
        var inputs = new Inputs()
                .and("profits", profits)
                .and("discountRate", question.discountRate())
                .and("customers", whole.customers());
        return new Measured(inputs, whole.rows());
    }

    @Override
    public List<FactQuery> currencies(MetricQuestion question) {
        return totals.currencies(question, true);
    }

    private static List<Instant> starts(Window window, Period period) {
        var starts = new ArrayList<Instant>();
        for (int i = 0; ; i++) {
            var day = window.from().plus(period.multipliedBy(i));
            if (!day.isBefore(window.to())) {
                return starts;
            }
            starts.add(day.atStartOfDay(window.zone()).toInstant());
        }
    }
}
