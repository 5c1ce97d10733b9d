package crm.support.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When the people of one place or team work. */
@Entity
public class BusinessCalendar {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private CalendarDefinition definition;

    // What the list is sorted by; it follows the definition.
    @Column(insertable = false, updatable = false, nullable = false)
    private String name;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected BusinessCalendar() {}

    BusinessCalendar(UUID id, CalendarDefinition definition, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.definition = definition;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Takes another definition. The version moves by one, when the transaction writes it.
     *
     * @return names of the fields that changed
     */
    List<String> change(CalendarDefinition next, Instant now) {
        var changed = next.changedFields(definition);
        if (!changed.isEmpty()) {
            definition = next;
            updatedAt = now;
        }
        return changed;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CalendarDefinition definition() {
        return definition;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
