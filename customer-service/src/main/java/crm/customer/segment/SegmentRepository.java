package crm.customer.segment;

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

    List<UUID> live() {
        return getEntityManager()
                .createQuery("select s.id from Segment s where s.kind = ?1 order by s.id", UUID.class)
                .setParameter(1, SegmentKind.LIVE)
                .getResultList();
    }

    /** The live ones that were looked at as a whole before a time, the oldest first. */
    List<UUID> refreshedBefore(Instant time) {
        return getEntityManager()
                .createQuery(
                        "select s.id from Segment s where s.kind = ?1 and s.refreshedAt < ?2 order by s.refreshedAt",
                        UUID.class)
                .setParameter(1, SegmentKind.LIVE)
                .setParameter(2, time)
                .getResultList();
    }
}
