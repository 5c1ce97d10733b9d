package crm.marketing.cost;

import crm.events.marketing.CostRecorded;
import crm.marketing.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Money that was spent, or taken back. */
@Entity
@Immutable
public class MarketingCost {

    @Id
    private UUID id;

    private UUID campaignId;

    @Column(nullable = false)
    private String channel;

    @Column(nullable = false)
    private BigDecimal amount;

    @Column(nullable = false)
    private String currency;

    @Column(nullable = false)
    private LocalDate incurredOn;

    private String note;

    @Column(nullable = false)
    private Instant createdAt;

    /** For Hibernate. */
    protected MarketingCost() {}

    static MarketingCost enter(UUID id, CostInput input, String channel, Instant now) {
        var cost = new MarketingCost();
        cost.id = id;
        cost.campaignId = input.campaignId();
        cost.channel = channel;
        cost.amount = input.amount().amount();
        cost.currency = input.amount().currency();
        cost.incurredOn = input.incurredOn();
        cost.note = input.note();
        cost.createdAt = now;
        return cost;
    }

    /** What to tell the others. */
    CostRecorded recorded() {
        return new CostRecorded(
                id, createdAt, campaignId, channel, Money.of(amount, currency).amount(), currency, incurredOn, note);
    }

    CostView view() {
        return new CostView(id, campaignId, channel, Money.of(amount, currency), incurredOn, note, createdAt);
    }
}
