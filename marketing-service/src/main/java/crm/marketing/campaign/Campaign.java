package crm.marketing.campaign;

import crm.events.marketing.CampaignCompleted;
import crm.events.marketing.CampaignLaunched;
import crm.marketing.ledger.AudienceCount;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mail to all members of a segment who agreed to it. */
@Entity
public class Campaign {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private CampaignPlan plan;

    // What the list is sorted by; a column of the plan, known here as never null.
    @Column(insertable = false, updatable = false, nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CampaignStatus status;

    // As its schedule says, or sooner; null without one.
    private Instant startsAt;
    private Instant startedAt;
    private Instant completedAt;
    private Long members;
    private Long recipients;
    private Long sent;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Campaign() {}

    private Campaign(UUID id, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.status = CampaignStatus.DRAFT;
        this.createdAt = now;
    }

    static Campaign draft(UUID id, CampaignInput input, Instant now) {
        var campaign = new Campaign(id, now);
        campaign.take(CampaignPlan.of(input), now);
        return campaign;
    }

    /**
     * Takes what it is from now on.
     *
     * @return the fields that changed; when there are none, nothing was touched
     * @throws CampaignNotDraft when it is no draft any more
     */
    List<String> change(CampaignInput next, Instant now) {
        requireDraft();
        var nextPlan = CampaignPlan.of(next);
        var changed = nextPlan.changedFields(plan);
        if (!changed.isEmpty()) {
            take(nextPlan, now);
        }
        return changed;
    }

    /** @throws CampaignNotDraft when it is no draft any more */
    void requireDraft() {
        if (status != CampaignStatus.DRAFT) {
            throw new CampaignNotDraft(status);
        }
    }

    /** @throws TransitionNotAllowed when it was launched before, or ended */
    void requireUnlaunched() {
        requireNext(CampaignStatus.SENDING);
        if (startedAt != null) {
            throw new TransitionNotAllowed(status, CampaignStatus.SENDING);
        }
    }

    void schedule(Instant now) {
        become(CampaignStatus.SCHEDULED, now);
    }

    /** It begins by itself as soon as it can, whatever its schedule says. */
    void awaitLaunch(Instant now) {
        if (status != CampaignStatus.SCHEDULED) {
            become(CampaignStatus.SCHEDULED, now);
            startsAt = now;
        } else if (startsAt.isAfter(now)) {
            startsAt = now;
            updatedAt = now;
        }
    }

    /** It begins to send to these. */
    CampaignLaunched launch(AudienceCount audience, Instant now) {
        become(CampaignStatus.SENDING, now);
        startedAt = now;
        members = audience.members();
        recipients = audience.recipients();
        sent = 0L;
        return new CampaignLaunched(now, told());
    }

    void pause(Instant now) {
        become(CampaignStatus.PAUSED, now);
    }

    void resume(Instant now) {
        if (startedAt == null) {
            throw new TransitionNotAllowed(status, CampaignStatus.SENDING);
        }
        become(CampaignStatus.SENDING, now);
    }

    /** It ends before it has sent everything, or anything. */
    void cancel(long sentSoFar, Instant now) {
        become(CampaignStatus.CANCELLED, now);
        sent = startedAt == null ? null : Long.valueOf(sentSoFar);
    }

    /** It has sent to everybody it addressed. */
    CampaignCompleted complete(long sentInAll, Instant now) {
        become(CampaignStatus.COMPLETED, now);
        completedAt = now;
        sent = sentInAll;
        return new CampaignCompleted(now, told());
    }

    /** @throws TransitionNotAllowed when it cannot go there from here */
    void requireNext(CampaignStatus next) {
        if (!status.next().contains(next)) {
            throw new TransitionNotAllowed(status, next);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CampaignPlan plan() {
        return plan;
    }

    String name() {
        return plan.name();
    }

    String channel() {
        return plan.channel();
    }

    String purpose() {
        return plan.purpose();
    }

    UUID segmentId() {
        return plan.segmentId();
    }

    UUID templateId() {
        return plan.templateId();
    }

    Sender from() {
        return plan.from();
    }

    String replyTo() {
        return plan.replyTo();
    }

    Instant startsAt() {
        return startsAt;
    }

    Map<String, String> values() {
        return plan.values();
    }

    CampaignStatus status() {
        return status;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant completedAt() {
        return completedAt;
    }

    Long members() {
        return members;
    }

    Long recipients() {
        return recipients;
    }

    Long sent() {
        return sent;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private void become(CampaignStatus next, Instant now) {
        requireNext(next);
        status = next;
        updatedAt = now;
    }

    private void take(CampaignPlan next, Instant now) {
        plan = next;
        startsAt = next.scheduledFor();
        updatedAt = now;
    }

    /** As it is after what is just happening: the version moves when the transaction writes it. */
    private crm.events.marketing.Campaign told() {
        return new crm.events.marketing.Campaign(
                id,
                version + 1,
                plan.name(),
                plan.channel(),
                plan.purpose(),
                plan.segmentId(),
                status.wireName(),
                startedAt,
                completedAt,
                recipients,
                sent);
    }
}
