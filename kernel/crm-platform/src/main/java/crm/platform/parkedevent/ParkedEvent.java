package crm.platform.parkedevent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the outbox as it is listed; the relay's own statements are what changes it. */
@Entity
@Immutable
@Table(name = "outbox")
public class ParkedEvent {
    @Id
    UUID id;

    @Column(nullable = false)
    String type;

    @Column(name = "aggregateid", nullable = false)
    UUID aggregateId;

    long aggregateVersion;

    @Column(nullable = false)
    Instant occurredAt;

    @Column(nullable = false)
    Instant publishedAt;

    Instant parkedAt;
    String lastError;

    /** For Hibernate. */
    protected ParkedEvent() {}
}
