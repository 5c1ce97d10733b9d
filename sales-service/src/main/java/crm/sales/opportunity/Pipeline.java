package crm.sales.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stages that opportunities of a sort go through; configured as data. */
@Entity
public class Pipeline {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String key;

    @Embedded
    private PipelineDefinition definition;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Pipeline() {}

    Pipeline(UUID id, String key, PipelineDefinition definition, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.key = key;
        this.definition = definition;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Takes another definition. The version moves by one, when the transaction writes it.
     *
     * @return names of the fields that changed
     */
    List<String> change(PipelineDefinition next, Instant now) {
        var changed = next.changedFields(definition);
        if (!changed.isEmpty()) {
            definition = next;
            updatedAt = now;
        }
        return changed;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String key() {
        return key;
    }

    PipelineDefinition definition() {
        return definition;
    }

    List<PipelineStage> stages() {
        return definition.stages();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Optional<PipelineStage> stage(String stageKey) {
        return stages().stream().filter(stage -> stage.key().equals(stageKey)).findFirst();
    }

    /** The stage where opportunities begin. */
    PipelineStage first() {
        return first(StageOutcome.OPEN);
    }

    /** The stage in which a won or a lost opportunity ends. */
    PipelineStage end(StageOutcome outcome) {
        return first(outcome);
    }

    private PipelineStage first(StageOutcome outcome) {
        return stages().stream()
                .filter(stage -> stage.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }
}
