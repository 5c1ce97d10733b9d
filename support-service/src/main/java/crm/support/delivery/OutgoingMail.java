package crm.support.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A mail to one recipient, as the ledger has it. The ledger's statements move it; this is for writing and listing it. */
@Entity
public class OutgoingMail {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID about;

    private UUID ticketId;
    private String recipient;

    @Column(nullable = false)
    private String messageId;

    private String subject;
    private String body;
    private String inReplyTo;
    private String referenceIds;

    @Column(nullable = false)
    private boolean automatic;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MailState state;

    @Column(nullable = false)
    private int attempts;

    @Column(nullable = false)
    private Instant nextAttemptAt;

    private Instant claimedAt;
    private Instant sentAt;
    private String reason;

    @Column(nullable = false)
    private Instant createdAt;

    /** For Hibernate. */
    protected OutgoingMail() {}

    OutgoingMail(UUID id, String messageId, NewMail mail, Instant now) {
        this.id = id;
        this.messageId = messageId;
        this.about = mail.about();
        this.ticketId = mail.ticketId();
        this.recipient = mail.recipient();
        this.subject = mail.subject();
        this.body = mail.body();
        this.inReplyTo = mail.inReplyTo();
        this.referenceIds = mail.references().isEmpty() ? null : String.join(" ", mail.references());
        this.automatic = mail.automatic();
        this.state = MailState.PENDING;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID about() {
        return about;
    }

    UUID ticketId() {
        return ticketId;
    }

    String recipient() {
        return recipient;
    }

    String messageId() {
        return messageId;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    String reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
