package crm.platform.deadletter;

import crm.platform.audit.Audit;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Dead letters as operators see them. */
@ApplicationScoped
@Transactional
public class DeadLetterService {
    static final String RESOURCE = "dead-letter";

    private final DeadLetterTable table;
    private final EntityManager entities;
    private final Keyset keyset;
    private final Audit audit;
    private final Clock clock;

    DeadLetterService(DeadLetterTable table, EntityManager entities, Keyset keyset, Audit audit, Clock clock) {
        this.table = table;
        this.entities = entities;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the letters, without their content. */
    public Page<DeadLetterView> list(ListQuery query) {
        return keyset.page(DeadLetter.class, query, DeadLetterView::of);
    }

    /** The ids of a page of those that wait. */
    public Page<UUID> waiting(ListQuery query) {
        var waiting = query.among("d.state = :waiting", Map.of("waiting", DeadLetterState.WAITING));
        return keyset.page(DeadLetter.class, waiting, letter -> letter.id);
    }

    /**
     * A letter with its content. The reading is recorded, because events may hold personal data.
     *
     * @throws NotFound if there is no such letter
     */
    public DeadLetterView read(UUID id) {
        var letter = require(id);
        audit.record("dead-letter.read", RESOURCE, id, letter.version, List.of());
        return DeadLetterView.of(letter, table.read(id).orElseThrow().content());
    }

    /**
     * A letter without its content, as it is by now.
     *
     * @throws NotFound if there is no such letter
     */
    public DeadLetterView get(UUID id) {
        return DeadLetterView.of(require(id));
    }

    /**
     * Decides that the letter's event is not to be handled.
     *
     * @throws NotFound if there is no such letter
     * @throws DeadLetterSettled if it does not wait
     */
    public DeadLetterView discard(UUID id) {
        require(id);
        table.settle(id, DeadLetterState.DISCARDED, clock.instant()).orElseThrow(() -> new DeadLetterSettled(id));
        var discarded = get(id);
        audit.record("dead-letter.discard", RESOURCE, id, discarded.version(), List.of("state"));
        return discarded;
    }

    private DeadLetter require(UUID id) {
        var letter = entities.find(DeadLetter.class, id);
        if (letter == null) {
            throw new NotFound(RESOURCE, id);
        }
        entities.refresh(letter);
        return letter;
    }
}
