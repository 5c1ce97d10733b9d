package crm.sales.opportunity;

import crm.platform.filter.ListFields;

/** What the stages of an opportunity can be listed by. */
final class OpportunityStageFields {

    static final ListFields ALL = ListFields.of("s")
            .text("stage", "s.stage")
            .instant("enteredAt", "s.enteredAt")
            .sortable()
            .view(OpportunityStageView.class)
            .defaultSort("enteredAt");

    private OpportunityStageFields() {}
}
