package crm.sales.product;

import crm.platform.filter.ListFields;

/** What products can be listed by. */
final class ProductFields {

    static final ListFields ALL = ListFields.of("p")
            .uuid("id", "p.id")
            .text("sku", "p.sku")
            .sortable()
            .text("name", "p.name")
            .sortable()
            .flag("active", "p.content.active")
            .text("currency", "p.content.currency")
            .instant("createdAt", "p.createdAt")
            .sortable()
            .instant("updatedAt", "p.updatedAt")
            .sortable()
            .view(ProductView.class)
            .defaultSort("-createdAt");

    private ProductFields() {}
}
