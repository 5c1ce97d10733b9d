package crm.marketing.campaign;

import crm.platform.filter.ListFields;

/** What campaigns can be listed by. */
final class CampaignFields {

    static final ListFields ALL = ListFields.of("c")
            .uuid("id", "c.id")
            .text("name", "c.name")
            .sortable()
            .choice("status", "c.status", CampaignStatus.class)
            .uuid("segmentId", "c.plan.segmentId")
            .uuid("templateId", "c.plan.templateId")
            .instant("startedAt", "c.startedAt")
            .instant("createdAt", "c.createdAt")
            .sortable()
            .instant("updatedAt", "c.updatedAt")
            .sortable()
            .view(CampaignView.class)
            .defaultSort("-createdAt");

    private CampaignFields() {}
}
