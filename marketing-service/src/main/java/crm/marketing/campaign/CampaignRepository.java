package crm.marketing.campaign;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The campaigns. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    /** @throws NotFound when there is no such campaign */
    Campaign require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(CampaignService.RESOURCE, id));
    }

    /** As {@link #require}, and whoever wants to change it too waits. */
    Campaign requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound(CampaignService.RESOURCE, id));
    }
}
