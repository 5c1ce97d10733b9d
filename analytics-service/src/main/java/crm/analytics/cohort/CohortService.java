package crm.analytics.cohort;

import crm.analytics.cohort.CohortFacts.Count;
import crm.analytics.freshness.Freshness;
import crm.analytics.window.Buckets;
import crm.analytics.window.FactSelection;
import crm.analytics.window.Granularity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Answers who stays. */
@ApplicationScoped
public class CohortService {

    private static final String TOPIC = "crm.sales";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CohortFacts facts;
    private final Freshness freshness;

    CohortService(CohortFacts facts, Freshness freshness) {
        this.facts = facts;
        this.freshness = freshness;
    }

    @Transactional
    CohortReport report(FactSelection selection, Granularity granularity) {
        var window = selection.window();
        var periods = Buckets.of(window, granularity);
        var asOf = freshness.of(List.of(TOPIC));
        var counts = facts.of(selection, periods);
        return new CohortReport(
                CohortReport.FORMULA,
                granularity.name().toLowerCase(Locale.ROOT),
                window.view(),
                window.zone().getId(),
                selection.filters().asked(),
                asOf,
                IntStream.rangeClosed(1, periods.size())
                        .mapToObj(first -> row(first, periods, counts))
                        .toList());
    }

    private static CohortRow row(int first, Buckets periods, List<Count> counts) {
        var active = new Long[periods.size() - first + 1];
        java.util.Arrays.fill(active, 0L);
        counts.stream()
                .filter(count -> count.first() == first)
                .forEach(count -> active[count.age()] = count.customers());
        var customers = active[0];
        return new CohortRow(
                periods.label(first),
                customers,
                List.of(active),
                java.util.Arrays.stream(active)
                        .map(some -> percent(some, customers))
                        .toList());
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
