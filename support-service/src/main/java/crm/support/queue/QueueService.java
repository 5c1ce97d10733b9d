package crm.support.queue;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What can be done with queues. */
@ApplicationScoped
@Transactional
public class QueueService {

    private final QueueRepository repository;
    private final Keyset keyset;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    QueueService(QueueRepository repository, Keyset keyset, MergePatch mergePatch, Audit audit, Clock clock) {
        this.repository = repository;
        this.keyset = keyset;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a queue. Two callers who make the same at once are told apart by the table's unique key. */
    public QueueView create(QueueInput input) {
        if (repository.has(input.key())) {
            throw new QueueTaken(input.key());
        }
        var queue = new TicketQueue(Ids.next(), input.key(), input.content(), clock.instant());
        repository.persist(queue);
        audit.record("create", QueueRepository.RESOURCE, queue.id(), queue.version(), List.of("key", "name"));
        return QueueView.of(queue);
    }

    /** Reads a queue. */
    public QueueView get(UUID id) {
        return QueueView.of(repository.require(id));
    }

    /** Reads a page of queues. */
    public Page<QueueView> list(ListQuery query) {
        return keyset.page(TicketQueue.class, query, QueueView::of);
    }

    /** Changes a queue by a JSON merge patch. */
    public QueueView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var queue = repository.requireForChange(id);
        ifMatch.check(QueueRepository.RESOURCE, id, queue.version());
        var changed = queue.change(mergePatch.apply(patch, queue.content(), QueueChange.class), clock.instant());
        if (!changed.isEmpty()) {
            repository.flush();
            audit.record("update", QueueRepository.RESOURCE, id, queue.version(), changed);
        }
        return QueueView.of(queue);
    }

    /** Whether there is a queue with this key. */
    public boolean has(String key) {
        return repository.has(key);
    }

    /** @throws InvalidInput at the pointer, when there is no queue with this key */
    public void check(String key, String pointer) {
        if (!repository.has(key)) {
            throw InvalidInput.at(pointer, "unknown-queue", "is not the key of a queue");
        }
    }
}
