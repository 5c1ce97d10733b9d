package crm.support.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Where tickets wait for the people who do them. */
@Entity
public class TicketQueue {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String key;

    @Column(nullable = false)
    private String name;

    private String description;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected TicketQueue() {}

    TicketQueue(UUID id, String key, QueueChange content, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.key = key;
        this.name = content.name().strip();
        this.description = content.description();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes another name and description; answers the names of the fields that changed. */
    List<String> change(QueueChange next, Instant now) {
        var changed = new ArrayList<String>();
        if (!next.name().strip().equals(name)) {
            changed.add("name");
        }
        if (!Objects.equals(next.description(), description)) {
            changed.add("description");
        }
        if (!changed.isEmpty()) {
            name = next.name().strip();
            description = next.description();
            updatedAt = now;
        }
        return changed;
    }

    QueueChange content() {
        return new QueueChange(name, description);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String key() {
        return key;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
