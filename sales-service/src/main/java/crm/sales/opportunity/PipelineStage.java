package crm.sales.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A stage of a pipeline. */
@Entity
@Immutable
public class PipelineStage {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "pipeline_id", nullable = false)
    private Pipeline pipeline;

    @Column(nullable = false)
    private String key;

    @Column(nullable = false)
    private String name;

    private int position;
    private BigDecimal probability;

    @Enumerated(EnumType.STRING)
    private StageOutcome outcome;

    /** For Hibernate. */
    protected PipelineStage() {}

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    BigDecimal probability() {
        return probability;
    }

    StageOutcome outcome() {
        return outcome;
    }
}
