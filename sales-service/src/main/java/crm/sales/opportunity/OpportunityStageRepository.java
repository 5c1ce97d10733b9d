package crm.sales.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The stages that opportunities were in. */
@ApplicationScoped
public class OpportunityStageRepository implements PanacheRepositoryBase<OpportunityStage, UUID> {

    /** Ends the time in the present stage; at once, because there is one present stage at any moment. */
    void leave(UUID opportunity, Instant at) {
        update("leftAt = ?1 where opportunityId = ?2 and leftAt is null", at, opportunity);
    }
}
