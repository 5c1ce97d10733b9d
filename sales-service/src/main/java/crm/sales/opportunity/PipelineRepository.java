package crm.sales.opportunity;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The pipelines. */
@ApplicationScoped
public class PipelineRepository implements PanacheRepositoryBase<Pipeline, UUID> {

    static final String RESOURCE = "pipeline";

    private static final String BY_KEY = "from Pipeline p where p.key = ?1";

    /** @throws NotFound when there is no such pipeline */
    Pipeline require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /**
     * Reads a pipeline in order to change it: whoever moves an opportunity in it has finished, or waits.
     *
     * @throws NotFound when there is no such pipeline
     */
    Pipeline requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** Reads a pipeline in order to move an opportunity in it: until the transaction ends, no stage of it goes. */
    Optional<Pipeline> findToMoveIn(String key) {
        return find(BY_KEY, key).withLock(LockModeType.PESSIMISTIC_READ).singleResultOptional();
    }

    boolean has(String key) {
        return find(BY_KEY, key).count() > 0;
    }
}
