package crm.sales.opportunity;

import crm.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A time that an opportunity spent in a stage. */
@Entity
public class OpportunityStage {

    @Id
    private UUID id;

    private UUID opportunityId;
    private String stage;
    private BigDecimal probability;

    @Column(nullable = false)
    private Instant enteredAt;

    private Instant leftAt;

    /** For Hibernate. */
    protected OpportunityStage() {}

    /** The stage that the opportunity is in now. */
    static OpportunityStage of(Opportunity opportunity) {
        var stage = new OpportunityStage();
        stage.id = Ids.next();
        stage.opportunityId = opportunity.id();
        stage.stage = opportunity.place().stage();
        stage.probability = opportunity.place().probability();
        stage.enteredAt = opportunity.place().stageSince();
        return stage;
    }

    UUID id() {
        return id;
    }

    String stage() {
        return stage;
    }

    BigDecimal probability() {
        return probability;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    Instant leftAt() {
        return leftAt;
    }
}
