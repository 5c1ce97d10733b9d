package crm.events.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer was asked.
 *
 * @param surveyId the survey: one question to one customer
 * @param version its version, from 1
 * @param occurredAt when it happened, in UTC
 * @param kind {@code csat}, {@code nps} or {@code ces}
 * @param customerId who is asked; absent when not known
 * @param ticketId what it is about; absent when about no ticket
 * @param channel {@code email} or {@code api}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveySent(
        UUID surveyId, long version, Instant occurredAt, String kind, UUID customerId, UUID ticketId, String channel)
        implements DomainEvent {

    public static final String TYPE = "support.survey-sent.v1";

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
