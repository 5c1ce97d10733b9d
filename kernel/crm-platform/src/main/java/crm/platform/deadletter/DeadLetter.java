package crm.platform.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A dead letter as it is listed; its content, and what changes it, is in {@link DeadLetterTable}. */
@Entity
@Immutable
@Table(name = "dead_letter")
public class DeadLetter {
    @Id
    UUID id;

    long version;

    @Column(nullable = false)
    String consumer;

    @Column(nullable = false)
    String topic;

    int topicPartition;
    long topicOffset;

    @Column(nullable = false)
    Instant recordedAt;

    String recordKey;
    String eventId;
    String eventType;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Convert(converter = DeadLetterStateColumn.class)
    DeadLetterState state;

    int attempts;
    long replays;

    @Column(nullable = false)
    String reason;

    @Column(nullable = false)
    String cause;

    @Column(nullable = false)
    Instant receivedAt;

    @Column(nullable = false)
    Instant failedAt;

    Instant settledAt;

    /** For Hibernate. */
    protected DeadLetter() {}
}
