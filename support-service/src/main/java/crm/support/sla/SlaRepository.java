package crm.support.sla;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The policies, and what they said before. */
@ApplicationScoped
public class SlaRepository implements PanacheRepositoryBase<SlaPolicy, UUID> {

    static final String RESOURCE = "sla-policy";

    /** @throws NotFound when there is no such policy */
    SlaPolicy require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** As {@link #require}; whoever wants to change it too waits. */
    SlaPolicy requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** Those that hold for new tickets, in their order. */
    List<SlaPolicy> active() {
        return list("from SlaPolicy p where p.definition.active = true order by p.position, p.id");
    }

    void keep(SlaRevision revision) {
        getEntityManager().persist(revision);
    }

    /** @throws NotFound when the policy never had this version */
    SlaRevision requireRevision(UUID policy, long version) {
        return getEntityManager()
                .createQuery("from SlaRevision r where r.policyId = :policy and r.version = :version", SlaRevision.class)
                .setParameter("policy", policy)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(RESOURCE, policy + " of version " + version));
    }
}
