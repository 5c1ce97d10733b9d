package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Revenue was credited to a campaign, or the credit changed: the latest version holds. A credit of zero takes it
 * back.
 *
 * @param attributionId the pair of order and campaign
 * @param version its version, from 1
 * @param occurredAt when it happened, in UTC
 * @param campaignId the campaign
 * @param channel its channel
 * @param orderId the order
 * @param customerId who ordered
 * @param model how credit is given: {@code last-touch}
 * @param touchedAt the touch that got the credit, in UTC
 * @param orderedAt when it was ordered, in UTC
 * @param amount net revenue credited, returns and cancellations taken off
 * @param currency ISO 4217 code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevenueAttributed(
        UUID attributionId,
        long version,
        Instant occurredAt,
        UUID campaignId,
        String channel,
        UUID orderId,
        UUID customerId,
        String model,
        Instant touchedAt,
        Instant orderedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String currency)
        implements DomainEvent {

    public static final String TYPE = "marketing.revenue-attributed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "attribution";
    }

    @Override
    public UUID aggregateId() {
        return attributionId;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
