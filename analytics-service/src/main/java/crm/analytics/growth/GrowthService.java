package crm.analytics.growth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Answers how many customers came and went. */
@ApplicationScoped
public class GrowthService {

    private final GrowthFacts facts;
    private final Clock clock;

    GrowthService(GrowthFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    GrowthReport report(GrowthQuestion question) {
        var extent = facts.extent();
        var known = knownDays(extent, question.zone());
        var window = question.windowOver(known);
        var rows = rows(question, window.within(known));
        return new GrowthReport(
                GrowthReport.FORMULA,
                window,
                question.zone().getId(),
                extent.newestEvent(),
                rows,
                GrowthTotal.of(rows));
    }

    private List<GrowthRow> rows(GrowthQuestion question, GrowthWindow counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        return facts.count(DayBounds.of(counted, question.zone()), question.source(), question.country());
    }

    private GrowthWindow knownDays(FactExtent extent, ZoneId zone) {
        if (extent.isEmpty()) {
            var today = LocalDate.ofInstant(clock.instant(), zone);
            return new GrowthWindow(today, today);
        }
        return new GrowthWindow(
                day(extent.first(), zone), day(extent.last(), zone).plusDays(1));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
