package crm.support.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A mail that came in, and what was made of it; nothing of what it says, and nobody's address. */
@Entity
@Immutable
public class InboundMail {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String mailbox;

    @Column(nullable = false)
    private long uidValidity;

    @Column(nullable = false)
    private long uid;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MailOutcome outcome;

    private UUID ticketId;
    private String reason;

    @Column(nullable = false)
    private Instant receivedAt;

    /** For Hibernate. */
    protected InboundMail() {}

    InboundMailView view() {
        return new InboundMailView(id, mailbox, uidValidity, uid, outcome, ticketId, reason, receivedAt);
    }
}
