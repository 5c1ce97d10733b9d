package crm.marketing.campaign;

import crm.platform.problem.Refusal;

/** Only a draft can be changed or removed. */
public final class CampaignNotDraft extends Refusal {

    private static final long serialVersionUID = 1L;

    CampaignNotDraft(CampaignStatus status) {
        super(Kind.CONFLICT, "campaign-not-draft", "The campaign is " + status.wireName() + ", no longer a draft");
    }
}
