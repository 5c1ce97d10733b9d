package crm.marketing.campaign;

import crm.marketing.template.MailContent;
import crm.marketing.template.TemplateLanguage;
import crm.marketing.template.TemplateService;
import crm.marketing.template.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What the mails of campaigns are made of. */
@ApplicationScoped
@Transactional
public class CampaignMails {

    private final CampaignRepository repository;
    private final CampaignContents contents;
    private final TemplateService templates;
    private final TemplateLanguage language;

    CampaignMails(
            CampaignRepository repository,
            CampaignContents contents,
            TemplateService templates,
            TemplateLanguage language) {
        this.repository = repository;
        this.contents = contents;
        this.templates = templates;
        this.language = language;
    }

    /** What a campaign's mails are made of: what it was launched with, or before that what it would be. */
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

    /** Makes sure that mails can be made of what the template says now. */
    void check(Campaign campaign) {
        language.read(content(campaign));
    }

    /** Keeps what the template says now: the mails are made of it, whatever becomes of the template. */
    void keep(Campaign campaign) {
        var content = content(campaign);
        language.read(content);
        contents.keep(campaign.id(), content);
    }

    /** The template's text with the campaign's values. */
    private MailContent content(Campaign campaign) {
        var content = templates.content(campaign.templateId(), "/templateId");
        var variables = new Variables(content.variables()).with(campaign.values());
        return new MailContent(content.subject(), content.text(), content.html(), variables);
    }
}
