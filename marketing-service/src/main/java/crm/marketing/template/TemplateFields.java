package crm.marketing.template;

import crm.platform.filter.ListFields;

/** What templates can be listed by. */
final class TemplateFields {

    static final ListFields ALL = ListFields.of("t")
            .uuid("id", "t.id")
            .text("name", "t.name")
            .sortable()
            .text("language", "t.language")
            .instant("createdAt", "t.createdAt")
            .sortable()
            .instant("updatedAt", "t.updatedAt")
            .sortable()
            .view(TemplateView.class)
            .defaultSort("-createdAt");

    private TemplateFields() {}
}
