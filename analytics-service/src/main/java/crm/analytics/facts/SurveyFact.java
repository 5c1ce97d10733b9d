package crm.analytics.facts;

import crm.events.support.SurveyAnswered;
import crm.events.support.SurveyRestated;
import crm.events.support.SurveySent;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a survey: one question to one customer. That it was sent and what was answered are told apart, in whatever
 * order; the newest answer counts.
 */
record SurveyFact(
        UUID surveyId,
        long version,
        String kind,
        UUID customerId,
        UUID ticketId,
        String channel,
        Instant sentAt,
        Integer score,
        Integer scaleMin,
        Integer scaleMax,
        Instant answeredAt) {

    static final FactTable<SurveyFact> TABLE = FactTable.<SurveyFact>named("survey_fact")
            .id("survey_id", SurveyFact::surveyId)
            .version(SurveyFact::version)
            .merged("kind", "text", ofTheNewest("kind"), SurveyFact::kind)
            .customer(ofTheNewest("customer_id"), SurveyFact::customerId)
            .merged("ticket_id", "uuid", ofTheNewest("ticket_id"), SurveyFact::ticketId)
            .merged("channel", "text", ofTheNewest("channel"), SurveyFact::channel)
            .merged("sent_at", "timestamptz", "coalesce(held.sent_at, excluded.sent_at)", SurveyFact::sentAt)
            .merged("score", "integer", ofTheNewestAnswer("score"), SurveyFact::score)
            .merged("scale_min", "integer", ofTheNewestAnswer("scale_min"), SurveyFact::scaleMin)
            .merged("scale_max", "integer", ofTheNewestAnswer("scale_max"), SurveyFact::scaleMax)
            .merged("answered_at", "timestamptz", ofTheNewestAnswer("answered_at"), SurveyFact::answeredAt)
            .keeping("true", SurveyFact::and);

    static SurveyFact of(SurveySent event) {
        return new SurveyFact(
                event.surveyId(),
                event.version(),
                event.kind(),
                event.customerId(),
                event.ticketId(),
                event.channel(),
                event.occurredAt(),
                null,
                null,
                null,
                null);
    }

    static SurveyFact of(SurveyAnswered event) {
        return new SurveyFact(
                event.surveyId(),
                event.version(),
                event.kind(),
                event.customerId(),
                event.ticketId(),
                event.channel(),
                null,
                event.score(),
                event.scaleMin(),
                event.scaleMax(),
                event.answeredAt());
    }

    static SurveyFact of(SurveyRestated event) {
        return new SurveyFact(
                event.surveyId(),
                event.version(),
                event.kind(),
                event.customerId(),
                event.ticketId(),
                event.channel(),
                event.sentAt(),
                event.score(),
                event.scaleMin(),
                event.scaleMax(),
                event.answeredAt());
    }

    private SurveyFact and(SurveyFact other) {
        var newer = other.version > version ? other : this;
        var answer = answer(other);
        return new SurveyFact(
                surveyId,
                newer.version,
                newer.kind,
                newer.customerId,
                newer.ticketId,
                newer.channel,
                sentAt == null ? other.sentAt : sentAt,
                answer.score,
                answer.scaleMin,
                answer.scaleMax,
                answer.answeredAt);
    }

    private SurveyFact answer(SurveyFact other) {
        if (answeredAt == null || other.answeredAt == null) {
            return answeredAt == null ? other : this;
        }
        return other.version > version ? other : this;
    }

    private static String ofTheNewest(String column) {
        return "case when excluded.version > held.version then excluded.%1$s else held.%1$s end".formatted(column);
    }

    /** Of a question no answer is known, and of an older version none that counts. */
    private static String ofTheNewestAnswer(String column) {
        return "case when excluded.answered_at is not null"
                + " and (held.answered_at is null or excluded.version > held.version)"
                + " then excluded.%1$s else held.%1$s end".formatted(column);
    }
}
