package crm.sales.opportunity;

import crm.events.sales.OpportunityChanged;
import crm.events.sales.OpportunityLost;
import crm.events.sales.OpportunityOpened;
import crm.events.sales.OpportunityRestated;
import crm.events.sales.OpportunityWon;
import crm.sales.customerref.CustomerReference;
import crm.sales.upsert.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A sale that may come. */
@Entity
public class Opportunity implements Aggregate {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private OpportunityContent content;

    private String pipeline;

    @Embedded
    private OpportunityPlace place;

    @Column(nullable = false)
    private Instant openedAt;

    private Instant closedAt;
    private String lossReason;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Opportunity() {}

    private Opportunity(UUID id, OpportunityContent content, String pipeline, Instant openedAt, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.content = content;
        this.pipeline = pipeline;
        this.openedAt = openedAt;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A sale that may come, in its first stage or a later one. */
    static Opportunity open(
            UUID id,
            OpportunityContent content,
            String pipeline,
            PipelineStage stage,
            BigDecimal probability,
            Instant openedAt,
            Instant now) {
        var opportunity = new Opportunity(id, content, pipeline, openedAt, now);
        opportunity.place = OpportunityPlace.in(stage, probability, openedAt);
        return opportunity;
    }

    /** What to tell the others about a new one. */
    OpportunityOpened opened() {
        return new OpportunityOpened(createdAt, OpportunityTold.of(this, version));
    }

    /** What to tell those who were not there. */
    OpportunityRestated restated() {
        return new OpportunityRestated(updatedAt, OpportunityTold.of(this, version));
    }

    /**
     * Changes what is said of it, and moves it on. The version moves by one, when the transaction writes it.
     *
     * @return what to tell the others; nothing when nothing changed
     * @throws OpportunityClosed when it is won or lost
     */
    Optional<OpportunityChanged> change(
            OpportunityContent next, PipelineStage nextStage, BigDecimal nextProbability, Instant now) {
        var before = OpportunityFacts.of(this);
        if (next.equals(content) && place.isIn(nextStage, nextProbability)) {
            return Optional.empty();
        }
        requireOpen();
        content = next;
        place = place.moved(nextStage, nextProbability, now);
        return Optional.of(changedSince(before, now));
    }

    /** The customer who was named by an id in another system is known now; also of one that is won or lost. */
    OpportunityChanged customerKnown(CustomerReference customer, Instant now) {
        var before = OpportunityFacts.of(this);
        content = content.with(customer);
        return changedSince(before, now);
    }

    /** The customer was removed: nothing here says any longer who it was. What is counted stays. */
    OpportunityChanged forgetCustomer(Instant now) {
        var before = OpportunityFacts.of(this);
        content = content.forgotten();
        lossReason = lossReason == null ? null : OpportunityContent.FORGOTTEN;
        return changedSince(before, now);
    }

    /** @throws OpportunityClosed when it is won or lost already */
    OpportunityWon win(PipelineStage won, Instant at, Instant now) {
        close(won, at, now);
        return new OpportunityWon(now, OpportunityTold.of(this, version + 1));
    }

    /** @throws OpportunityClosed when it is won or lost already */
    OpportunityLost lose(PipelineStage lost, String reason, Instant at, Instant now) {
        close(lost, at, now);
        lossReason = reason;
        return new OpportunityLost(now, OpportunityTold.of(this, version + 1));
    }

    /** @throws OpportunityClosed when it is open */
    OpportunityChanged reopen(PipelineStage next, Instant now) {
        if (place.isOpen()) {
            throw OpportunityClosed.notYet();
        }
        var before = OpportunityFacts.of(this);
        closedAt = null;
        lossReason = null;
        place = OpportunityPlace.in(next, next.probability(), place.notBefore(now));
        return changedSince(before, now);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    OpportunityContent content() {
        return content;
    }

    String pipeline() {
        return pipeline;
    }

    /** Where it is in its pipeline. */
    OpportunityPlace place() {
        return place;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    String lossReason() {
        return lossReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private void close(PipelineStage end, Instant at, Instant now) {
        requireOpen();
        place = OpportunityPlace.in(end, end.probability(), at);
        closedAt = at;
        updatedAt = now;
    }

    private void requireOpen() {
        if (!place.isOpen()) {
            throw OpportunityClosed.already(place.status());
        }
    }

    private OpportunityChanged changedSince(Map<String, Object> before, Instant now) {
        updatedAt = now;
        var changed = OpportunityFacts.differences(before, OpportunityFacts.of(this));
        return new OpportunityChanged(now, OpportunityTold.of(this, version + 1), changed);
    }
}
