package crm.sales.opportunity;

import crm.platform.filter.ListFields;

/** What opportunities can be listed by. */
final class OpportunityFields {

    static final ListFields ALL = ListFields.of("o")
            .uuid("id", "o.id")
            .text("name", "o.content.name")
            .uuid("customerId", "o.content.customerId")
            .text("pipeline", "o.pipeline")
            .text("stage", "o.place.stage")
            .choice("status", "o.place.status", StageOutcome.class)
            .text("owner", "o.content.owner")
            .date("expectedCloseOn", "o.content.expectedCloseOn")
            .sortable()
            .instant("openedAt", "o.openedAt")
            .sortable()
            .instant("createdAt", "o.createdAt")
            .sortable()
            .instant("updatedAt", "o.updatedAt")
            .sortable()
            .view(OpportunityView.class)
            .defaultSort("-createdAt");

    private OpportunityFields() {}
}
