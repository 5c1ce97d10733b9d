package crm.events.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer answered, or a past answer became known.
 *
 * @param surveyId the survey: one question to one customer
 * @param version its version, from 1
 * @param occurredAt when it happened, in UTC
 * @param kind {@code csat}, {@code nps} or {@code ces}
 * @param customerId who is asked; absent when not known
 * @param ticketId what it is about; absent when about no ticket
 * @param channel {@code email} or {@code api}
 * @param score the answer
 * @param scaleMin the lowest answer there is: 1 for CSAT, 0 for NPS
 * @param scaleMax the highest answer there is: 5 for CSAT, 10 for NPS
 * @param answeredAt when it was answered, in UTC; may be long before it was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyAnswered(
        UUID surveyId,
        long version,
        Instant occurredAt,
        String kind,
        UUID customerId,
        UUID ticketId,
        String channel,
        int score,
        int scaleMin,
        int scaleMax,
        Instant answeredAt)
        implements DomainEvent {

    public static final String TYPE = "support.survey-answered.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "survey";
    }

    @Override
    public UUID aggregateId() {
        return surveyId;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
