package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.number;
import static crm.analytics.metric.MetricInput.quantity;

import crm.analytics.query.FactQuery;
import crm.analytics.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** What a customer spends over the years. */
@ApplicationScoped
class ClvSimple implements FactMetric {

    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.2425");

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "clv-simple",
                    "Customer lifetime value, simple",
                    Unit.MONEY,
                    "meanPurchaseValue × purchasesPerYear × years",
                    "Mean purchase value × purchase frequency × lifespan, the requirements' source",
                    number("meanPurchaseValue", "What a purchase is worth on average"),
                    quantity("purchasesPerYear", "How often a customer buys in a year"),
                    quantity("years", "How many years a customer stays"))
            .from(
                    Set.of(MetricDefinition.SALES),
                    "Of orders in the window that are not cancelled and whose customer is known. meanPurchaseValue: their net"
                            + " amount / orders. purchasesPerYear: orders / customers who placed them / years of the window,"
                            + " months / 12 if it has whole months, otherwise days / 365.2425. years: those given, or else those"
                            + " of the window.",
                    "currency",
                    "country",
                    "channel",
                    "customerId",
                    "years");

    private final SalesTotals totals;

    ClvSimple(SalesTotals totals) {
        this.totals = totals;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.of(inputs.number("meanPurchaseValue")
                .multiply(inputs.number("purchasesPerYear"))
                .multiply(inputs.number("years")));
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var total = totals.of(question, true);
        var years = years(question.facts().window());
        var orders = BigDecimal.valueOf(total.orders());
        var customers = BigDecimal.valueOf(total.customers());
        var inputs = Inputs.of("meanPurchaseValue", quotient(total.ordered(), orders))
                .and("purchasesPerYear", quotient(orders, customers.multiply(years)))
                .and("years", question.years() == null ? years : question.years());
        return new Measured(inputs, total.rows());
    }

    @Override
    public List<FactQuery> currencies(MetricQuestion question) {
        return totals.currencies(question, true);
    }

    /** Nobody bought anything: then nobody is worth anything. */
    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? BigDecimal.ZERO : dividend.divide(divisor, Outcome.PRECISION);
    }

    private static BigDecimal years(Window window) {
        var months = ChronoUnit.MONTHS.between(window.from(), window.to());
        return window.from().plusMonths(months).equals(window.to())
                ? BigDecimal.valueOf(months).divide(MONTHS_OF_A_YEAR, Outcome.PRECISION)
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(window.from(), window.to()))
                        .divide(DAYS_OF_A_YEAR, Outcome.PRECISION);
    }
}
