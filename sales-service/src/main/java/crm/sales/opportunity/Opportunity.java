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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private String stage;

    @Enumerated(EnumType.STRING)
    private StageOutcome status;

    private BigDecimal probability;

    @Column(nullable = false)
    private Instant openedAt;

    private Instant stageSince;
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
        opportunity.enter(stage, probability, openedAt);
        return opportunity;
    }

    /** What to tell the others about a new one. */
    OpportunityOpened opened() {
        return new OpportunityOpened(createdAt, told(version));
    }

    /** What to tell those who were not there. */
    OpportunityRestated restated() {
        return new OpportunityRestated(updatedAt, told(version));
    }

    /**
     * Changes what is said of it, and moves it on. The version moves by one, when the transaction writes it.
     *
     * @return what to tell the others; nothing when nothing changed
     * @throws OpportunityClosed when it is won or lost
     */
    Optional<OpportunityChanged> change(
            OpportunityContent next, PipelineStage nextStage, BigDecimal nextProbability, Instant now) {
        var before = facts();
        var isSame = next.equals(content) && nextStage.key().equals(stage) && nextProbability.equals(probability);
        if (isSame) {
            return Optional.empty();
        }
        requireOpen();
        content = next;
        enter(nextStage, nextProbability, nextStage.key().equals(stage) ? stageSince : notBeforeItsStage(now));
        return Optional.of(changedSince(before, now));
    }

    /** Another customer than before, or the same one as somebody known; also of one that is won or lost. */
    OpportunityChanged change(CustomerReference customer, Instant now) {
        var before = facts();
        content = content.with(customer);
        return changedSince(before, now);
    }

    /** @throws OpportunityClosed when it is won or lost already */
    OpportunityWon win(PipelineStage won, Instant at, Instant now) {
        close(won, at, now);
        return new OpportunityWon(now, told(version + 1));
    }

    /** @throws OpportunityClosed when it is won or lost already */
    OpportunityLost lose(PipelineStage lost, String reason, Instant at, Instant now) {
        close(lost, at, now);
        lossReason = reason;
        return new OpportunityLost(now, told(version + 1));
    }

    /** @throws OpportunityClosed when it is open */
    OpportunityChanged reopen(PipelineStage next, Instant now) {
        if (status == StageOutcome.OPEN) {
            throw OpportunityClosed.notYet();
        }
        var before = facts();
        closedAt = null;
        lossReason = null;
        enter(next, next.probability(), notBeforeItsStage(now));
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

    String stage() {
        return stage;
    }

    /** The stage that it is in, as it was entered: when it is won or lost, its pipeline may no longer have it. */
    PipelineStage lastStage() {
        return new PipelineStage(stage, stage, probability, status);
    }

    StageOutcome status() {
        return status;
    }

    BigDecimal probability() {
        return probability;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Since when it is in its stage. */
    Instant stageSince() {
        return stageSince;
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

    /** Names of the facts that are there. */
    List<String> filledFields() {
        return facts().entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void close(PipelineStage end, Instant at, Instant now) {
        requireOpen();
        enter(end, end.probability(), at);
        closedAt = at;
        updatedAt = now;
    }

    /** The clock of whoever opened or closed it may be ahead of ours: no stage ends before it began. */
    Instant notBeforeItsStage(Instant time) {
        return time.isBefore(stageSince) ? stageSince : time;
    }

    private void requireOpen() {
        if (status != StageOutcome.OPEN) {
            throw OpportunityClosed.already(status);
        }
    }

    private void enter(PipelineStage next, BigDecimal nextProbability, Instant since) {
        stage = next.key();
        status = next.outcome();
        probability = nextProbability;
        stageSince = since;
    }

    private OpportunityChanged changedSince(Map<String, Object> before, Instant now) {
        updatedAt = now;
        var changed = facts().entrySet().stream()
                .filter(fact -> !Objects.equals(before.get(fact.getKey()), fact.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new OpportunityChanged(now, told(version + 1), changed);
    }

    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<>(content.facts());
        facts.put("stage", stage);
        facts.put("status", status);
        facts.put("probability", probability);
        facts.put("closedAt", closedAt);
        facts.put("lossReason", lossReason);
        return facts;
    }

    private crm.events.sales.Opportunity told(long toldVersion) {
        return new crm.events.sales.Opportunity(
                id,
                toldVersion,
                content.name(),
                content.customerId(),
                pipeline,
                stage,
                status.wireName(),
                probability,
                content.amount(),
                content.currency(),
                content.expectedCloseOn(),
                openedAt,
                closedAt,
                lossReason);
    }
}
