package crm.marketing.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import crm.marketing.audience.AddresseeService;
import crm.marketing.audience.AudienceNews;
import crm.marketing.database.Statements;
import crm.marketing.ledger.AudienceCount;
import crm.marketing.ledger.AudienceSnapshot;
import crm.marketing.ledger.MessageLedger;
import crm.marketing.money.Money;
import crm.marketing.template.MailContent;
import crm.marketing.template.TemplateLanguage;
import crm.marketing.template.TemplateService;
import crm.marketing.template.Variables;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.outbox.Outbox;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with campaigns. */
@ApplicationScoped
@Transactional
public class CampaignService {

    static final String RESOURCE = "campaign";
    private static final List<String> STATUS = List.of("status");

    private final CampaignRepository repository;
    private final CampaignContents contents;
    private final TemplateService templates;
    private final TemplateLanguage language;
    private final AudienceSnapshot audience;
    private final AddresseeService addressees;
    private final AudienceNews news;
    private final MessageLedger ledger;
    private final Statements statements;
    private final MergePatch mergePatch;
    private final Keyset keyset;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CampaignService(
            CampaignRepository repository,
            CampaignContents contents,
            TemplateService templates,
            TemplateLanguage language,
            AudienceSnapshot audience,
            AddresseeService addressees,
            AudienceNews news,
            MessageLedger ledger,
            Statements statements,
            MergePatch mergePatch,
            Keyset keyset,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.contents = contents;
        this.templates = templates;
        this.language = language;
        this.audience = audience;
        this.addressees = addressees;
        this.news = news;
        this.ledger = ledger;
        this.statements = statements;
        this.mergePatch = mergePatch;
        this.keyset = keyset;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft. */
    public CampaignView create(CampaignInput input) {
        check(input);
        var campaign = Campaign.draft(Ids.next(), input, clock.instant());
        repository.persist(campaign);
        audit.record("create", RESOURCE, campaign.id(), campaign.version(), List.of("name", "segmentId", "templateId"));
        return CampaignView.of(campaign);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public CampaignView get(UUID id) {
        return CampaignView.of(repository.require(id));
    }

    /** Whether there is such a campaign. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean exists(UUID id) {
        return repository.findByIdOptional(id).isPresent();
    }

    public Page<CampaignView> list(ListQuery query) {
        return keyset.page(Campaign.class, query, CampaignView::of);
    }

    /** Changes a draft by a JSON merge patch. */
    public CampaignView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var campaign = forChange(id, ifMatch);
        campaign.requireDraft();
        var next = mergePatch.apply(patch, CampaignInput.of(campaign), CampaignInput.class);
        check(next);
        var changed = campaign.change(next, clock.instant());
        repository.flush();
        if (!changed.isEmpty()) {
            audit.record("update", RESOURCE, id, campaign.version(), changed);
        }
        return CampaignView.of(campaign);
    }

    /** Removes a draft. */
    public void remove(UUID id, IfMatch ifMatch) {
        var campaign = forChange(id, ifMatch);
        campaign.requireDraft();
        repository.delete(campaign);
        audit.record("delete", RESOURCE, id, campaign.version() + 1, STATUS);
    }

    /** Has it begin by itself when its time has come. */
    public CampaignView schedule(UUID id, IfMatch ifMatch) {
        var campaign = forChange(id, ifMatch);
        campaign.requireNext(CampaignStatus.SCHEDULED);
        if (campaign.startsAt() == null) {
            throw InvalidInput.at("/schedule", "required", "the campaign says not when it begins");
        }
        if (campaign.startsAt().isBefore(clock.instant())) {
            throw InvalidInput.at("/schedule/startAt", "out-of-range", "is over");
        }
        language.read(content(campaign));
        campaign.schedule(clock.instant());
        return written(campaign, "schedule");
    }

    /** Begins to send: everybody it addresses is put into the ledger; on old news, it waits until those of now are known. */
    public LaunchReport launch(UUID id, IfMatch ifMatch) {
        var campaign = forChange(id, ifMatch);
        if (!news.isKnown()) {
            return launchLater(campaign);
        }
        var count = launch(campaign);
        return new LaunchReport(false, count, written(campaign, "launch"));
    }

    /** What a launch would do now. */
    public LaunchReport wouldLaunch(UUID id, IfMatch ifMatch) {
        var campaign = repository.require(id);
        ifMatch.check(RESOURCE, id, campaign.version());
        campaign.requireUnlaunched();
        language.read(content(campaign));
        var count = audience.count(campaign.segmentId(), campaign.channel(), campaign.purpose());
        return new LaunchReport(true, count, CampaignView.of(campaign));
    }

    public CampaignView pause(UUID id, IfMatch ifMatch) {
        var campaign = forChange(id, ifMatch);
        campaign.pause(clock.instant());
        return written(campaign, "pause");
    }

    public CampaignView resume(UUID id, IfMatch ifMatch) {
        var campaign = forChange(id, ifMatch);
        campaign.resume(clock.instant());
        return written(campaign, "resume");
    }

    /** Ends it: what is not handed to the mail server yet is not sent. */
    public CampaignView cancel(UUID id, IfMatch ifMatch) {
        var campaign = forChange(id, ifMatch);
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

    /** What its mails are made of: what it was launched with, or before that what it would be. */
    public SentContent content(UUID id) {
        return contents.find(id).orElseGet(() -> {
            var campaign = repository.require(id);
            var content = content(campaign);
            return new SentContent(
                    id, campaign.name(), campaign.from(), campaign.replyTo(), content, Links.of(content.html()));
        });
    }

    /** Where a link of its mails leads. @param number from 0 */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<String> link(UUID id, int number) {
        return contents.link(id, number);
    }

    private AudienceCount launch(Campaign campaign) {
        campaign.requireUnlaunched();
        if (!addressees.isSegmentKnown(campaign.segmentId())) {
            throw new SegmentUnknown(campaign.segmentId());
        }
        var now = clock.instant();
        var content = content(campaign);
        language.read(content);
        contents.keep(campaign.id(), content);
        statements.update("insert into campaign_pace (campaign_id, next_at) values (?, ?)", campaign.id(), now);
        var count = audience.take(campaign.id(), campaign.segmentId(), campaign.channel(), campaign.purpose(), now);
        outbox.publish(campaign.launch(count, now));
        return count;
    }

    private LaunchReport launchLater(Campaign campaign) {
        campaign.requireUnlaunched();
        language.read(content(campaign));
        campaign.awaitLaunch(clock.instant());
        var count = audience.count(campaign.segmentId(), campaign.channel(), campaign.purpose());
        return new LaunchReport(false, count, written(campaign, "schedule"));
    }

    private Campaign forChange(UUID id, IfMatch ifMatch) {
        var campaign = repository.requireForChange(id);
        ifMatch.check(RESOURCE, id, campaign.version());
        return campaign;
    }

    private CampaignView written(Campaign campaign, String action) {
        repository.flush();
        audit.record(action, RESOURCE, campaign.id(), campaign.version(), STATUS);
        return CampaignView.of(campaign);
    }

    /** The template's text with the campaign's values. */
    private MailContent content(Campaign campaign) {
        var content = templates.content(campaign.templateId(), "/templateId");
        var variables = new Variables(content.variables()).with(campaign.values());
        return new MailContent(content.subject(), content.text(), content.html(), variables);
    }

    private void check(CampaignInput input) {
        if (input.schedule() != null) {
            input.schedule().check();
        }
        input.from().check("/from/address");
        if (input.replyTo() != null) {
            new Sender(null, input.replyTo()).check("/replyTo");
        }
        if (input.budget() != null) {
            checkBudget(input.budget());
        }
        var template = templates.content(input.templateId(), "/templateId");
        var undeclared = new Variables(template.variables()).undeclared(input.givenValues(), "/values");
        if (!undeclared.isEmpty()) {
            throw new InvalidInput(undeclared);
        }
    }

    private static void checkBudget(Money budget) {
        budget.check("/budget");
        if (budget.amount().signum() < 0) {
            throw InvalidInput.at("/budget/amount", "out-of-range", "must not be negative");
        }
    }
}
