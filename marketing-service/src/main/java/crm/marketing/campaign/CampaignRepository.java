package crm.marketing.campaign;

import crm.platform.precondition.IfMatch;
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

    /** As {@link #requireForChange(UUID)}, if it is still the one that the caller has read. */
    Campaign requireForChange(UUID id, IfMatch ifMatch) {
        var campaign = requireForChange(id);
        ifMatch.check(CampaignService.RESOURCE, id, campaign.version());
        return campaign;
    }
}
