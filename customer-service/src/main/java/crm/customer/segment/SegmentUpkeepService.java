package crm.customer.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps the members of segments as the customers are; each segment in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class SegmentUpkeepService {

    private final SegmentRepository repository;
    private final Membership membership;
    private final Clock clock;

    SegmentUpkeepService(SegmentRepository repository, Membership membership, Clock clock) {
        this.repository = repository;
        this.membership = membership;
        this.clock = clock;
    }

    /** The segments whose members come and go by themselves. */
    public List<UUID> live() {
        return repository.live();
    }

    /** Those of them that were looked at as a whole before a time. */
    public List<UUID> refreshedBefore(Instant time) {
        return repository.refreshedBefore(time);
    }

    /** Looks at some customers. */
    public void refresh(UUID segment, Collection<UUID> customers) {
        repository
                .findForChange(segment)
                .filter(Segment::isLive)
                .ifPresent(found -> membership.refresh(found, customers, clock.instant()));
    }

    /** Looks at all customers. */
    public void refresh(UUID segment) {
        repository
                .findForChange(segment)
                .filter(Segment::isLive)
                .ifPresent(found -> membership.refresh(found, clock.instant()));
    }

    /** Tells that customers went who were members. */
    public void departed(UUID segment, List<UUID> customers) {
        repository.findForChange(segment).ifPresent(found -> membership.departed(found, customers, clock.instant()));
    }
}
