package crm.analytics.rfm;

import crm.analytics.freshness.Freshness;
import crm.analytics.money.Currencies;
import crm.analytics.money.CurrencySource;
import crm.analytics.money.Money;
import crm.analytics.rfm.RfmFacts.Group;
import crm.analytics.window.FactSelection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Answers who is worth what. */
@ApplicationScoped
public class RfmService {

    private static final String TOPIC = "crm.sales";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RfmFacts facts;
    private final Currencies currencies;
    private final Freshness freshness;

    RfmService(RfmFacts facts, Currencies currencies, Freshness freshness) {
        this.facts = facts;
        this.currencies = currencies;
        this.freshness = freshness;
    }

    @Transactional
    RfmPage customers(RfmQuestion question) {
        var selection = inOneCurrency(question.facts());
        var window = selection.window();
        var found = facts.customers(selection, question.segment(), question.after(), question.limit() + 1);
        var shown = found.subList(0, Math.min(found.size(), question.limit()));
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new RfmPage(
                RfmPage.FORMULA,
                window.view(),
                window.zone().getId(),
                selection.currency(),
                asOf(),
                shown.stream()
                        .map(scored -> RfmCustomer.of(scored, selection.currency(), window.to(), window.zone()))
                        .toList(),
                found.size() > shown.size() ? new RfmPlace(last.net(), last.customerId()).encode() : null);
    }

    @Transactional
    RfmSegments segments(FactSelection asked) {
        var selection = inOneCurrency(asked);
        var groups = facts.groups(selection);
        var customers = groups.stream().mapToLong(Group::customers).sum();
        return new RfmSegments(
                RfmPage.FORMULA,
                selection.window().view(),
                selection.window().zone().getId(),
                selection.currency(),
                asOf(),
                customers,
                Arrays.stream(RfmSegment.values())
                        .map(segment -> row(segment, groups, customers, selection.currency()))
                        .toList());
    }

    private static RfmSegmentRow row(RfmSegment segment, List<Group> all, long customers, String currency) {
        var groups = all.stream()
                .filter(group -> segment.has(group.r(), group.f()))
                .toList();
        var members = groups.stream().mapToLong(Group::customers).sum();
        var net = groups.stream().map(Group::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RfmSegmentRow(
                segment.id(),
                segment.rule(),
                members,
                share(members, customers),
                groups.stream().mapToLong(Group::orders).sum(),
                Money.exact(net, currency));
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private FactSelection inOneCurrency(FactSelection selection) {
        return selection.in(currencies.one(selection.currency(), selection.window(), CurrencySource.SALES));
    }

    private SortedMap<String, Instant> asOf() {
        return freshness.of(List.of(TOPIC));
    }
}
