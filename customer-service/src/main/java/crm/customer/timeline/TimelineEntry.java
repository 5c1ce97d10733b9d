package crm.customer.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry of the timeline as it is shown; a row of a view. */
@Entity
@Immutable
public class TimelineEntry {

    @Id
    private UUID id;

    private UUID customerId;

    @Column(nullable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private TouchpointKind kind;

    private String channel;
    private String title;
    private String link;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    /** For Hibernate. */
    protected TimelineEntry() {}

    TimelineEntryView view() {
        return new TimelineEntryView(id, occurredAt, kind, channel, title, link, details);
    }
}
