package crm.marketing.campaign;

import crm.events.marketing.CampaignCompleted;
import crm.events.marketing.CampaignLaunched;
import crm.marketing.ledger.AudienceCount;
import crm.marketing.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mail to all members of a segment who agreed to it. */
@Entity
public class Campaign {

    private static final long FIRST_VERSION = 1;
    private static final String EMAIL = "email";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String channel;

    @Column(nullable = false)
    private String purpose;

    @Column(nullable = false)
    private UUID segmentId;

    @Column(nullable = false)
    private UUID templateId;

    private String fromName;

    @Column(nullable = false)
    private String fromAddress;

    private String replyTo;
    private LocalDateTime startAt;
    private String timeZone;
    private Instant startsAt;
    private Integer throttle;
    private BigDecimal budget;
    private String budgetCurrency;

    @Column(nullable = false)
    private int attributionDays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> valueNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> valueValues;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CampaignStatus status;

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
        campaign.take(input, now);
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
        var before = CampaignInput.of(this);
        var draft = draft(id, next, now);
        var changed = changedFields(before, CampaignInput.of(draft));
        if (!changed.isEmpty()) {
            take(next, now);
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

    String name() {
        return name;
    }

    String channel() {
        return channel;
    }

    String purpose() {
        return purpose;
    }

    UUID segmentId() {
        return segmentId;
    }

    UUID templateId() {
        return templateId;
    }

    Sender from() {
        return new Sender(fromName, fromAddress);
    }

    String replyTo() {
        return replyTo;
    }

    /** Null when it has none. */
    Schedule schedule() {
        return startAt == null ? null : new Schedule(startAt, timeZone);
    }

    Instant startsAt() {
        return startsAt;
    }

    Integer throttle() {
        return throttle;
    }

    /** Null when it has none. */
    Money budget() {
        return budget == null ? null : Money.of(budget, budgetCurrency);
    }

    String attributionWindow() {
        return "P" + attributionDays + "D";
    }

    Map<String, String> values() {
        var values = new TreeMap<String, String>();
        for (var i = 0; i < valueNames.size(); i++) {
            values.put(valueNames.get(i), valueValues.get(i));
        }
        return values;
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

    private void take(CampaignInput input, Instant now) {
        var values = new TreeMap<>(input.givenValues());
        var when = input.schedule();
        name = input.name();
        channel = input.channel() == null ? EMAIL : input.channel();
        purpose = input.purpose();
        segmentId = input.segmentId();
        templateId = input.templateId();
        fromName = input.from().name();
        fromAddress = input.from().address();
        replyTo = input.replyTo();
        startAt = when == null ? null : when.startAt();
        timeZone = when == null ? null : when.timeZone();
        startsAt = when == null ? null : when.instant();
        throttle = input.throttle();
        budget = input.budget() == null ? null : input.budget().amount();
        budgetCurrency = input.budget() == null ? null : input.budget().currency();
        attributionDays = days(input.attributionWindow());
        valueNames = List.copyOf(values.keySet());
        valueValues = List.copyOf(values.values());
        updatedAt = now;
    }

    private static int days(String window) {
        return Period.parse(window == null ? CampaignInput.DEFAULT_WINDOW : window)
                .getDays();
    }

    /** As it is after what is just happening: the version moves when the transaction writes it. */
    private crm.events.marketing.Campaign told() {
        return new crm.events.marketing.Campaign(
                id,
                version + 1,
                name,
                channel,
                purpose,
                segmentId,
                status.wireName(),
                startedAt,
                completedAt,
                recipients,
                sent);
    }

    private static List<String> changedFields(CampaignInput before, CampaignInput after) {
        var changed = new ArrayList<String>();
        compare("name", before.name(), after.name(), changed);
        compare("purpose", before.purpose(), after.purpose(), changed);
        compare("segmentId", before.segmentId(), after.segmentId(), changed);
        compare("templateId", before.templateId(), after.templateId(), changed);
        compare("from", before.from(), after.from(), changed);
        compare("replyTo", before.replyTo(), after.replyTo(), changed);
        compare("schedule", before.schedule(), after.schedule(), changed);
        compare("throttle", before.throttle(), after.throttle(), changed);
        compare("budget", before.budget(), after.budget(), changed);
        compare("attributionWindow", before.attributionWindow(), after.attributionWindow(), changed);
        compare("values", before.values(), after.values(), changed);
        return List.copyOf(changed);
    }

    private static void compare(String field, Object before, Object after, List<String> changed) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
