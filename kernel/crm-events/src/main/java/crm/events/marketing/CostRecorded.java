package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money was spent on marketing. A correction is an entry of its own, with a negative amount.
 *
 * @param costId the entry
 * @param occurredAt when it happened, in UTC
 * @param campaignId for which campaign; absent when for none in particular
 * @param channel for which channel, for example {@code email}
 * @param amount how much; negative takes back
 * @param currency ISO 4217 code
 * @param incurredOn the day it belongs to
 * @param note what for; absent when not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostRecorded(
        UUID costId,
        Instant occurredAt,
        UUID campaignId,
        String channel,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String currency,
        LocalDate incurredOn,
        String note)
        implements DomainEvent {

    public static final String TYPE = "marketing.cost-recorded.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "cost";
    }

    @Override
    public UUID aggregateId() {
        return costId;
    }

    @Override
    public long aggregateVersion() {
        return 1;
    }
}
