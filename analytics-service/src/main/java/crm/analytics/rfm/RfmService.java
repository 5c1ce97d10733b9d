package crm.analytics.rfm;

import crm.analytics.money.Currencies;
import crm.analytics.money.Money;
import crm.analytics.rfm.RfmFacts.Group;
import crm.analytics.window.FactSelection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers who is worth what. */
@ApplicationScoped
public class RfmService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RfmRuns runs;
    private final RfmFacts facts;
    private final Currencies currencies;

    RfmService(RfmRuns runs, RfmFacts facts, Currencies currencies) {
        this.runs = runs;
        this.facts = facts;
        this.currencies = currencies;
    }

    @Transactional
    RfmPage customers(RfmQuestion question) {
        var window = question.facts().window();
        var run = run(question);
        var found = facts.customers(run, question.segment(), question.after(), question.limit() + 1);
        var shown = found.subList(0, Math.min(found.size(), question.limit()));
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new RfmPage(
                RfmPage.FORMULA,
                window.view(),
                window.zone().getId(),
                run.currency(),
                question.filters(),
                run.asOf(),
                shown.stream()
                        .map(scored -> RfmCustomer.of(scored, run.currency(), window.to(), window.zone()))
                        .toList(),
                found.size() > shown.size() ? new RfmPlace(run.id(), last.net(), last.customerId()).encode() : null);
    }

    @Transactional
    RfmSegments segments(FactSelection asked) {
        var run = current(asked);
        var groups = facts.groups(run).stream().collect(Collectors.toMap(Group::segment, Function.identity()));
        var customers = groups.values().stream().mapToLong(Group::customers).sum();
        return new RfmSegments(
                RfmPage.FORMULA,
                asked.window().view(),
                asked.window().zone().getId(),
                run.currency(),
                asked.filters().asked(),
                run.asOf(),
                customers,
                Arrays.stream(RfmSegment.values())
                        .map(segment -> row(segment, groups.get(segment.id()), customers, run.currency()))
                        .toList());
    }

    /** The scores that the list began with; if they are not kept any more, it goes on with the present ones. */
    private RfmRun run(RfmQuestion question) {
        var begun = question.after() == null
                ? Optional.<RfmRun>empty()
                : runs.kept(question.after().run(), question.facts());
        return begun.orElseGet(() -> current(question.facts()));
    }

    private RfmRun current(FactSelection asked) {
        return runs.current(asked.in(currencies.one(asked.currency(), runs.currencies(asked))));
    }

    private static RfmSegmentRow row(RfmSegment segment, Group group, long customers, String currency) {
        var members = group == null ? 0 : group.customers();
        return new RfmSegmentRow(
                segment.id(),
                segment.rule(),
                members,
                share(members, customers),
                group == null ? 0 : group.orders(),
                Money.exact(group == null ? BigDecimal.ZERO : group.net(), currency));
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
}
