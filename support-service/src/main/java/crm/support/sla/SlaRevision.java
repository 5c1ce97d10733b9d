package crm.support.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a policy said at one version. */
@Entity
@Immutable
@Table(name = "sla_policy_revision")
public class SlaRevision {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID policyId;

    @Column(nullable = false)
    private long version;

    @Embedded
    private SlaDefinition definition;

    @Column(nullable = false)
    private Instant since;

    /** For Hibernate. */
    protected SlaRevision() {}

    SlaRevision(UUID id, UUID policyId, long version, SlaDefinition definition, Instant since) {
        this.id = id;
        this.policyId = policyId;
        this.version = version;
        this.definition = definition;
        this.since = since;
    }

    UUID policyId() {
        return policyId;
    }

    long version() {
        return version;
    }

    SlaDefinition definition() {
        return definition;
    }

    Instant since() {
        return since;
    }
}
