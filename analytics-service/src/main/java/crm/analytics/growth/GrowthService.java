package crm.analytics.growth;

import crm.analytics.freshness.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Answers how many customers came and went. */
@ApplicationScoped
public class GrowthService {

    private final GrowthFacts facts;
    private final Freshness freshness;

    GrowthService(GrowthFacts facts, Freshness freshness) {
        this.facts = facts;
        this.freshness = freshness;
    }

    @Transactional
    GrowthReport report(GrowthQuestion question) {
        var asOf = freshness.of(List.of(GrowthReport.TOPIC));
        var known = facts.extent().days(question.zone());
        var rows = rows(question, question.window().within(known));
        return new GrowthReport(
                GrowthReport.FORMULA,
                question.window().closedBy(known),
                question.zone().getId(),
                question.filters(),
                asOf,
                rows,
                GrowthTotal.of(rows));
    }

    private List<GrowthRow> rows(GrowthQuestion question, GrowthWindow counted) {
        if (counted.coversNothing()) {
            return List.of();
        }
        return facts.count(counted.in(question.zone()), question.source(), question.country());
    }
}
