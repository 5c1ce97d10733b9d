package crm.support.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something said among ourselves; it does not change, and leaves by no way. */
@Entity
public class TicketNote {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID ticketId;

    @Column(nullable = false)
    private String body;

    @Column(nullable = false)
    private String author;

    @Column(nullable = false)
    private Instant createdAt;

    /** For Hibernate. */
    protected TicketNote() {}

    TicketNote(UUID id, UUID ticketId, String body, String author, Instant createdAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.body = body;
        this.author = author;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String body() {
        return body;
    }

    String author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }
}
