package crm.customer.segment;

import crm.customer.database.Database;
import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The segments. */
@ApplicationScoped
public class SegmentRepository implements PanacheRepositoryBase<Segment, UUID> {

    static final String RESOURCE = "segment";

    private static final String LIVE = "select id from segment where kind = 'live' order by id";
    private static final String REFRESHED_BEFORE =
            "select id from segment where kind = 'live' and refreshed_at < ? order by refreshed_at";

    private final Database database;

    SegmentRepository(Database database) {
        this.database = database;
    }

    /** @throws NotFound when there is no such segment */
    Segment require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /**
     * Reads a segment in order to change it or its members: whoever wants to, too, waits.
     *
     * @throws NotFound when there is no such segment
     */
    Segment requireForChange(UUID id) {
        return findForChange(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** As {@link #requireForChange}, for one that may be gone. */
    Optional<Segment> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The segments whose members come and go by themselves. */
    List<UUID> live() {
        return database.list(LIVE, row -> row.uuid(1));
    }

    /** The live ones that were looked at as a whole before a time, the oldest first. */
    List<UUID> refreshedBefore(Instant time) {
        return database.list(REFRESHED_BEFORE, row -> row.uuid(1), time);
    }
}
