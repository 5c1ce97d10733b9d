package crm.sales.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;

/** The stages that opportunities of a sort go through; configured as data. */
@Entity
@Immutable
public class Pipeline {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String key;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private Instant createdAt;

    @OneToMany(mappedBy = "pipeline")
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<PipelineStage> stages;

    /** For Hibernate. */
    protected Pipeline() {}

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    List<PipelineStage> stages() {
        return stages;
    }

    Optional<PipelineStage> stage(String stageKey) {
        return stages.stream().filter(stage -> stage.key().equals(stageKey)).findFirst();
    }

    /** The stage where opportunities begin. */
    PipelineStage first() {
        return stages.stream()
                .filter(stage -> stage.outcome() == StageOutcome.OPEN)
                .findFirst()
                .orElseThrow();
    }

    /** The stage in which a won or a lost opportunity ends. */
    PipelineStage end(StageOutcome outcome) {
        return stages.stream()
                .filter(stage -> stage.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }
}
