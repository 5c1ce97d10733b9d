package crm.marketing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the ledger as it is listed; the statements of {@link MessageClaims} and {@link MessageOutcomes} are what changes it. */
@Entity
@Immutable
public class CampaignMessage {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID campaignId;

    private UUID customerId;
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MessageState state;

    private String reason;
    private int attempts;
    private String messageId;
    private Instant sentAt;
    private Instant openedAt;
    private Instant clickedAt;
    private Instant unsubscribedAt;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected CampaignMessage() {}

    MessageView view() {
        return new MessageView(
                id,
                campaignId,
                customerId,
                address,
                state,
                reason,
                attempts,
                messageId,
                sentAt,
                openedAt,
                clickedAt,
                unsubscribedAt,
                createdAt,
                updatedAt);
    }
}
