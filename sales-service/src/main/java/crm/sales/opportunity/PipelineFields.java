package crm.sales.opportunity;

import crm.platform.filter.ListFields;

/** What pipelines can be listed by. */
final class PipelineFields {

    static final ListFields ALL = ListFields.of("p")
            .text("key", "p.key")
            .sortable()
            .view(PipelineView.class)
            .defaultSort("key");

    private PipelineFields() {}
}
