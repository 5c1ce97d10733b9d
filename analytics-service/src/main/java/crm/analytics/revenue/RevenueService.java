package crm.analytics.revenue;

import crm.analytics.freshness.Freshness;
import crm.analytics.money.Currencies;
import crm.analytics.window.Buckets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Answers what was sold. */
@ApplicationScoped
public class RevenueService {

    private static final String TOPIC = "crm.sales";

    private final RevenueFacts facts;
    private final Currencies currencies;
    private final Freshness freshness;

    RevenueService(RevenueFacts facts, Currencies currencies, Freshness freshness) {
        this.facts = facts;
        this.currencies = currencies;
        this.freshness = freshness;
    }

    @Transactional
    RevenueReport report(RevenueQuestion asked) {
        var selection = asked.facts();
        var currency = currencies.one(selection.currency(), facts.currencies(selection));
        var question = asked.in(currency);
        var asOf = freshness.of(List.of(TOPIC));
        var parts = parts(question);
        var shown = question.by().granularity() == null ? Math.min(parts.size(), question.top()) : parts.size();
        var rows = parts.subList(0, shown).stream()
                .map(part -> RevenueRow.of(part, currency))
                .toList();
        var total = parts.stream().reduce(RevenuePart.NONE, RevenuePart::and);
        return new RevenueReport(
                RevenueReport.FORMULA,
                question.by(),
                selection.window().view(),
                selection.window().zone().getId(),
                currency,
                selection.filters().asked(),
                asOf,
                rows,
                shown < parts.size() ? RevenueRow.of(parts.get(shown), currency) : null,
                RevenueRow.of(total, currency));
    }

    private List<RevenuePart> parts(RevenueQuestion question) {
        return switch (question.by()) {
            case DAY, MONTH -> byTime(question);
            case COUNTRY -> facts.byCountry(question.facts(), question.top());
            case PRODUCT -> facts.byProduct(question.facts(), question.top());
        };
    }

    private List<RevenuePart> byTime(RevenueQuestion question) {
        var buckets = Buckets.of(question.facts().window(), question.by().granularity());
        var found = new HashMap<String, RevenuePart>();
        facts.byTime(question.facts(), buckets).forEach(part -> found.put(part.key(), part));
        return IntStream.rangeClosed(1, buckets.size())
                .mapToObj(number -> found.getOrDefault(Integer.toString(number), RevenuePart.NONE)
                        .called(buckets.label(number)))
                .toList();
    }
}
