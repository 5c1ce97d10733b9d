package crm.sales.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The pipelines. */
@ApplicationScoped
public class PipelineRepository implements PanacheRepositoryBase<Pipeline, UUID> {

    Optional<Pipeline> findByKey(String key) {
        return find("from Pipeline p where p.key = ?1", key).firstResultOptional();
    }
}
