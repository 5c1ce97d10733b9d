package crm.analytics.growth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Answers how many customers came and went. */
@ApplicationScoped
public class GrowthService {

    private final GrowthFacts facts;

    GrowthService(GrowthFacts facts) {
        this.facts = facts;
    }

    @Transactional
    GrowthReport report(GrowthQuestion question) {
        var extent = facts.extent();
        var known = extent.days(question.zone());
        var rows = rows(question, question.window().within(known));
        return new GrowthReport(
                GrowthReport.FORMULA,
                question.window().closedBy(known),
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
}
