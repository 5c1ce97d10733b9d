package crm.events.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A survey, told again because somebody asked for it; nothing has happened.
 *
 * @param surveyId the survey: one question to one customer
 * @param version its version, from 1
 * @param occurredAt when it happened, in UTC
 * @param kind {@code csat}, {@code nps} or {@code ces}
 * @param customerId who is asked; absent when not known
 * @param ticketId what it is about; absent when about no ticket
 * @param channel {@code email} or {@code api}
 * @param sentAt when it was sent, in UTC; absent when it was not sent by us
 * @param score the answer; absent before
 * @param scaleMin the lowest answer there is
 * @param scaleMax the highest answer there is
 * @param answeredAt when it was answered, in UTC; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyRestated(
        UUID surveyId,
        long version,
        Instant occurredAt,
        String kind,
        UUID customerId,
        UUID ticketId,
        String channel,
        Instant sentAt,
        Integer score,
        int scaleMin,
        int scaleMax,
        Instant answeredAt)
        implements DomainEvent {

    public static final String TYPE = "support.survey-restated.v1";

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
