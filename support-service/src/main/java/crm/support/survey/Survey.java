package crm.support.survey;

import crm.events.support.SurveyAnswered;
import crm.events.support.SurveySent;
import crm.support.ticket.CustomerLink;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One question to one customer, and the answer. */
@Entity
public class Survey {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SurveyKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SurveyChannel channel;

    @Embedded
    private CustomerLink customer;

    private UUID ticketId;
    private byte[] tokenHash;
    private Instant sentAt;
    private Instant expiresAt;
    private Integer score;

    @Column(nullable = false)
    private int scaleMin;

    @Column(nullable = false)
    private int scaleMax;

    private String comment;
    private Instant answeredAt;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Survey() {}

    private Survey(UUID id, SurveyKind kind, SurveyChannel channel, CustomerLink customer, UUID ticket, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.kind = kind;
        this.channel = channel;
        this.customer = customer;
        this.ticketId = ticket;
        this.scaleMin = kind.min();
        this.scaleMax = kind.max();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A question that is mailed. */
    static Survey asked(
            UUID id, CustomerLink customer, UUID ticket, SurveyToken token, Instant expiresAt, Instant now) {
        var survey = new Survey(id, SurveyKind.CSAT, SurveyChannel.EMAIL, customer, ticket, now);
        survey.tokenHash = token.hash();
        survey.sentAt = now;
        survey.expiresAt = expiresAt;
        return survey;
    }

    /** An answer from elsewhere. */
    static Survey told(UUID id, SurveyAnswerInput input, CustomerLink customer, Instant now) {
        var survey = new Survey(id, input.kind(), SurveyChannel.API, customer, input.ticketId(), now);
        survey.scaleMin = input.scaleMinOrDefault();
        survey.scaleMax = input.scaleMaxOrDefault();
        survey.score = input.score();
        survey.comment = input.comment();
        survey.answeredAt = input.answeredAt() == null ? now : input.answeredAt();
        return survey;
    }

    /**
     * Takes the answer.
     *
     * @throws SurveyAlreadyAnswered when there is one
     * @throws SurveyExpired when it comes too late
     */
    void answer(int given, String remark, Instant now) {
        requireOpen(now);
        score = given;
        comment = remark;
        answeredAt = now;
        updatedAt = now;
    }

    /** @throws SurveyAlreadyAnswered or {@link SurveyExpired} when no answer is taken any more */
    void requireOpen(Instant now) {
        if (answeredAt != null) {
            throw new SurveyAlreadyAnswered();
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            throw new SurveyExpired();
        }
    }

    /** It is known now who was asked. */
    void recognise(UUID customerId, Instant now) {
        customer = customer().recognised(customerId);
        updatedAt = now;
    }

    /** Without anything that tells who it was or what was written; the score stays. */
    void forget(Instant now) {
        customer = CustomerLink.NOBODY;
        comment = null;
        tokenHash = null;
        updatedAt = now;
    }

    /** It happened when it was sent, also when it is told again because it is known now who was asked. */
    SurveySent sent() {
        return new SurveySent(
                id, version, sentAt, kind.wireName(), customer().customerId(), ticketId, channel.wireName());
    }

    SurveyAnswered answered() {
        return new SurveyAnswered(
                id,
                version,
                updatedAt,
                kind.wireName(),
                customer().customerId(),
                ticketId,
                channel.wireName(),
                score,
                scaleMin,
                scaleMax,
                answeredAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SurveyKind kind() {
        return kind;
    }

    SurveyChannel channel() {
        return channel;
    }

    /** Hibernate reads columns that are all empty as nothing at all. */
    CustomerLink customer() {
        return customer == null ? CustomerLink.NOBODY : customer;
    }

    UUID ticketId() {
        return ticketId;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Integer score() {
        return score;
    }

    int scaleMin() {
        return scaleMin;
    }

    int scaleMax() {
        return scaleMax;
    }

    String comment() {
        return comment;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
