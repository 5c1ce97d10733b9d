package crm.support.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a calendar said at one version. */
@Entity
@Immutable
@Table(name = "business_calendar_revision")
public class CalendarRevision {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID calendarId;

    @Column(nullable = false)
    private long version;

    @Embedded
    private CalendarDefinition definition;

    @Column(nullable = false)
    private Instant since;

    /** For Hibernate. */
    protected CalendarRevision() {}

    CalendarRevision(UUID id, UUID calendarId, long version, CalendarDefinition definition, Instant since) {
        this.id = id;
        this.calendarId = calendarId;
        this.version = version;
        this.definition = definition;
        this.since = since;
    }

    UUID calendarId() {
        return calendarId;
    }

    long version() {
        return version;
    }

    CalendarDefinition definition() {
        return definition;
    }

    Instant since() {
        return since;
    }
}
