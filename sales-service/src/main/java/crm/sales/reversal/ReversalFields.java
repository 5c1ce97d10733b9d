package crm.sales.reversal;

import crm.platform.filter.ListFields;

/** What reversals can be listed by. */
final class ReversalFields {

    static final ListFields ALL = ListFields.of("r")
            .uuid("id", "r.id")
            .choice("kind", "r.content.kind", ReversalKind.class)
            .text("number", "r.content.number")
            .uuid("orderId", "r.content.orderId")
            .uuid("customerId", "r.content.customerId")
            .text("customerExternalId", "r.content.customerExternalId")
            .text("currency", "r.content.currency")
            .text("country", "r.content.country")
            .text("channel", "r.content.channel")
            .elements("sku", "r.skus")
            .decimal("gross", "r.gross")
            .sortable()
            .instant("reversedAt", "r.reversedAt")
            .sortable()
            .instant("createdAt", "r.createdAt")
            .sortable()
            .instant("updatedAt", "r.updatedAt")
            .sortable()
            .view(ReversalView.class)
            .defaultSort("-reversedAt");

    private ReversalFields() {}
}
