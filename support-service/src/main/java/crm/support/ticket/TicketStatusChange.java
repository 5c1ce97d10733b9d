package crm.support.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A step that a ticket has taken. */
@Entity
public class TicketStatusChange {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private TicketStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false)
    private TicketStatus to;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String actor;

    private String reason;

    /** For Hibernate. */
    protected TicketStatusChange() {}

    /** @param from null for a ticket that was opened */
    TicketStatusChange(
            UUID id, UUID ticketId, TicketStatus from, TicketStatus to, Instant at, String actor, String reason) {
        this.id = id;
        this.ticketId = ticketId;
        this.from = from;
        this.to = to;
        this.at = at;
        this.actor = actor;
        this.reason = reason;
    }

    UUID id() {
        return id;
    }

    TicketStatus from() {
        return from;
    }

    TicketStatus to() {
        return to;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    String reason() {
        return reason;
    }
}
