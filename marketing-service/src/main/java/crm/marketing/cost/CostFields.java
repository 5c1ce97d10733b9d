package crm.marketing.cost;

import crm.platform.filter.ListFields;

/** What costs can be listed by. */
final class CostFields {

    static final ListFields ALL = ListFields.of("c")
            .uuid("id", "c.id")
            .uuid("campaignId", "c.campaignId")
            .text("channel", "c.channel")
            .text("currency", "c.currency")
            .date("incurredOn", "c.incurredOn")
            .sortable()
            .instant("createdAt", "c.createdAt")
            .sortable()
            .view(CostView.class)
            .defaultSort("-createdAt");

    private CostFields() {}
}
