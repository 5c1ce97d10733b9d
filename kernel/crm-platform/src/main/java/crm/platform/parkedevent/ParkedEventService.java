package crm.platform.parkedevent;

import crm.platform.audit.Audit;
import crm.platform.outbox.ParkedEvents;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parked events as operators see them. */
@ApplicationScoped
@Transactional
public class ParkedEventService {
    private static final String RESOURCE = "parked-event";

    private final EntityManager entities;
    private final Keyset keyset;
    private final ParkedEvents parked;
    private final Audit audit;

    ParkedEventService(EntityManager entities, Keyset keyset, ParkedEvents parked, Audit audit) {
        this.entities = entities;
        this.keyset = keyset;
        this.parked = parked;
        this.audit = audit;
    }

    /** A page of the parked events, without their payload. */
    public Page<ParkedEventView> list(ListQuery query) {
        var onlyParked = query.among("p.parkedAt is not null", Map.of());
        return keyset.page(ParkedEvent.class, onlyParked, ParkedEventView::of);
    }

    /**
     * A parked event with its payload. The reading is recorded, because events may hold personal data.
     *
     * @throws NotFound if there is no such event, or it is not parked
     */
    public ParkedEventView read(UUID id) {
        var event = require(id);
        audit.record("parked-event.read", RESOURCE, id, event.aggregateVersion, List.of());
        return ParkedEventView.of(event, payload(id));
    }

    /**
     * Has the event sent again, and the later ones of its aggregate after it.
     *
     * @throws NotFound if there is no such event, or it is not parked
     */
    public void release(UUID id) {
        var event = require(id);
        if (!parked.release(id)) {
            throw new NotFound(RESOURCE, id);
        }
        audit.record("parked-event.release", RESOURCE, id, event.aggregateVersion, List.of());
    }

    private String payload(UUID id) {
        var query = entities.createNativeQuery("select payload::text from outbox where id = :id", String.class);
        return (String) query.setParameter("id", id).getSingleResult();
    }

    private ParkedEvent require(UUID id) {
        var event = entities.find(ParkedEvent.class, id);
        if (event == null || event.parkedAt == null) {
            throw new NotFound(RESOURCE, id);
        }
        return event;
    }
}
