package crm.marketing.campaign;

import crm.marketing.audience.AddresseeService;
import crm.marketing.audience.AudienceNews;
import crm.marketing.database.Statements;
import crm.marketing.ledger.AudienceCount;
import crm.marketing.ledger.AudienceSnapshot;
import crm.marketing.ledger.MessageLedger;
import crm.marketing.ledger.MessagesToSend;
import crm.platform.audit.Audit;
import crm.platform.outbox.Outbox;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** From draft to end: what becomes of campaigns. */
@ApplicationScoped
@Transactional
public class CampaignTransitions {

    private static final List<String> CHANGED = List.of("status");

    private final CampaignRepository repository;
    private final CampaignMails mails;
    private final AudienceSnapshot audience;
    private final AddresseeService addressees;
    private final AudienceNews news;
    private final MessageLedger ledger;
    private final Statements statements;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<MessagesToSend> work;
    private final Clock clock;

    CampaignTransitions(
            CampaignRepository repository,
            CampaignMails mails,
            AudienceSnapshot audience,
            AddresseeService addressees,
            AudienceNews news,
            MessageLedger ledger,
            Statements statements,
            Outbox outbox,
            Audit audit,
            Event<MessagesToSend> work,
            Clock clock) {
        this.repository = repository;
        this.mails = mails;
        this.audience = audience;
        this.addressees = addressees;
        this.news = news;
        this.ledger = ledger;
        this.statements = statements;
        this.outbox = outbox;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /** Has it begin by itself when its time has come. */
    public CampaignView schedule(UUID id, IfMatch ifMatch) {
        var campaign = repository.requireForChange(id, ifMatch);
        campaign.requireNext(CampaignStatus.SCHEDULED);
        if (campaign.startsAt() == null) {
            throw InvalidInput.at("/schedule", "required", "the campaign says not when it begins");
        }
        if (campaign.startsAt().isBefore(clock.instant())) {
            throw InvalidInput.at("/schedule/startAt", "out-of-range", "is over");
        }
        mails.check(campaign);
        campaign.schedule(clock.instant());
        return written(campaign, "schedule");
    }

    /** Begins to send: everybody it addresses is put into the ledger; on old news, it waits until those of now are known. */
    public LaunchReport launch(UUID id, IfMatch ifMatch) {
        var campaign = repository.requireForChange(id, ifMatch);
        if (!news.isKnown()) {
            return launchLater(campaign);
        }
        var count = launch(campaign);
        return new LaunchReport(false, count, written(campaign, "launch"));
    }

    /** What a launch would do now. */
    public LaunchReport wouldLaunch(UUID id, IfMatch ifMatch) {
        var campaign = repository.require(id);
        ifMatch.check(CampaignService.RESOURCE, id, campaign.version());
        campaign.requireUnlaunched();
        mails.check(campaign);
        var count = audience.count(campaign.segmentId(), campaign.channel(), campaign.purpose());
        return new LaunchReport(true, count, CampaignView.of(campaign));
    }

    public CampaignView pause(UUID id, IfMatch ifMatch) {
        var campaign = repository.requireForChange(id, ifMatch);
        campaign.pause(clock.instant());
        return written(campaign, "pause");
    }

    public CampaignView resume(UUID id, IfMatch ifMatch) {
        var campaign = repository.requireForChange(id, ifMatch);
        campaign.resume(clock.instant());
        work.fire(new MessagesToSend());
        return written(campaign, "resume");
    }

    /** Ends it: what is not handed to the mail server yet is not sent. */
    public CampaignView cancel(UUID id, IfMatch ifMatch) {
        var campaign = repository.requireForChange(id, ifMatch);
        campaign.cancel(ledger.countSent(id), clock.instant());
        ledger.cancel(id);
        return written(campaign, "cancel");
    }

    /** Scheduled campaigns whose time has come and all of whose segment is known, the earliest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> due() {
        return statements.list("""
                select g.id from campaign g where g.status = 'scheduled' and g.starts_at <= ?
                  and exists (select 1 from segment_ref s where s.id = g.segment_id and s.removed_at is null and s.whole)
                order by g.starts_at, g.id
                """, row -> row.id("id"), clock.instant());
    }

    /** Launches a scheduled campaign, unless another instance was first. */
    public void launchDue(UUID id) {
        var campaign = repository.requireForChange(id);
        if (campaign.status() == CampaignStatus.SCHEDULED) {
            launch(campaign);
            written(campaign, "launch");
        }
    }

    /** Campaigns that are sending. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> sending() {
        return statements.list("select id from campaign where status = 'sending'", row -> row.id("id"));
    }

    /**
     * Completes a campaign that has nothing more to send.
     *
     * @param archive the mailbox that settles doubts: the campaign waits for those; null for none
     */
    public void completeIfDone(UUID id, String archive) {
        if (ledger.isUnfinished(id, archive)) {
            return;
        }
        var campaign = repository.requireForChange(id);
        if (campaign.status() == CampaignStatus.SENDING && !ledger.isUnfinished(id, archive)) {
            outbox.publish(campaign.complete(ledger.countSent(id), clock.instant()));
            written(campaign, "complete");
        }
    }

    private AudienceCount launch(Campaign campaign) {
        campaign.requireUnlaunched();
        if (!addressees.isSegmentKnown(campaign.segmentId())) {
            throw new SegmentUnknown(campaign.segmentId());
        }
        var now = clock.instant();
        mails.keep(campaign);
        statements.update("insert into campaign_pace (campaign_id, next_at) values (?, ?)", campaign.id(), now);
        var count = audience.take(campaign.id(), campaign.segmentId(), campaign.channel(), campaign.purpose(), now);
        outbox.publish(campaign.launch(count, now));
        return count;
    }

    private LaunchReport launchLater(Campaign campaign) {
        campaign.requireUnlaunched();
        mails.check(campaign);
        campaign.awaitLaunch(clock.instant());
        var count = audience.count(campaign.segmentId(), campaign.channel(), campaign.purpose());
        return new LaunchReport(false, count, written(campaign, "schedule"));
    }

    private CampaignView written(Campaign campaign, String action) {
        repository.flush();
        audit.record(action, CampaignService.RESOURCE, campaign.id(), campaign.version(), CHANGED);
        return CampaignView.of(campaign);
    }
}
