package crm.support.queue;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The queues. */
@ApplicationScoped
public class QueueRepository implements PanacheRepositoryBase<TicketQueue, UUID> {

    static final String RESOURCE = "queue";

    /** @throws NotFound when there is no such queue */
    TicketQueue require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** As {@link #require}; whoever wants to change it too waits. */
    TicketQueue requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    boolean has(String key) {
        return count("from TicketQueue q where q.key = ?1", key) > 0;
    }
}
