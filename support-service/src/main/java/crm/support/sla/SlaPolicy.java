package crm.support.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A promise to some tickets. */
@Entity
public class SlaPolicy {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private SlaDefinition definition;

    // What the list is sorted by; it follows the definition.
    @Column(insertable = false, updatable = false, nullable = false)
    private long position;

    @Column(insertable = false, updatable = false, nullable = false)
    private String name;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected SlaPolicy() {}

    SlaPolicy(UUID id, SlaDefinition definition, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.definition = definition;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes another definition; answers the names of the fields that changed. */
    List<String> change(SlaDefinition next, Instant now) {
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

    SlaDefinition definition() {
        return definition;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
