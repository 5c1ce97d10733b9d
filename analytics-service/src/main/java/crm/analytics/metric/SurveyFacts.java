package crm.analytics.metric;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import jakarta.enterprise.context.ApplicationScoped;

/** What was answered to surveys. */
@ApplicationScoped
class SurveyFacts {

    private final FactReader facts;

    SurveyFacts(FactReader facts) {
        this.facts = facts;
    }

    /**
     * Answers to surveys of one kind and scale.
     *
     * @param high with a score of at least the upper cut
     * @param low with a score of at most the lower cut
     * @param otherScales answers that are not counted, for they have another scale
     */
    record Answers(long answered, long high, long low, long otherScales) {}

    /** @param scaleMin null for any */
    Answers of(MetricQuestion question, String kind, Integer scaleMin, int scaleMax, int highFrom, int lowTo) {
        var window = question.facts().window();
        var query = FactQuery.of("""
                        select count(*) filter (where counted), count(*) filter (where counted and score >= ?),
                               count(*) filter (where counted and score <= ?), count(*) filter (where not counted)
                        from (select score, channel, scale_max = ? and scale_min = coalesce(cast(? as integer), scale_min) as counted
                              from survey_fact where kind = ? and answered_at >= ? and answered_at < ?) answer
                        where true
                        """, highFrom, lowTo, scaleMax, scaleMin, kind, window.start(), window.end())
                .andIf(question.facts().channel(), "and channel = ?");
        return facts.one(query, row -> new Answers(row.count(1), row.count(2), row.count(3), row.count(4)));
    }
}
