package crm.sales.order;

import crm.platform.filter.ListFields;

/** What orders can be listed by. */
final class OrderFields {

    static final ListFields ALL = ListFields.of("o")
            .uuid("id", "o.id")
            .text("number", "o.content.number")
            .uuid("customerId", "o.content.customerId")
            .text("customerExternalId", "o.content.customerExternalId")
            .choice("status", "o.standing.status", OrderStatus.class)
            .choice("paymentState", "o.standing.paymentState", PaymentState.class)
            .choice("fulfilmentState", "o.standing.fulfilmentState", FulfilmentState.class)
            .text("currency", "o.content.currency")
            .text("country", "o.content.country")
            .text("countryName", "o.content.countryName")
            .text("channel", "o.content.channel")
            .elements("sku", "o.skus")
            .decimal("gross", "o.gross")
            .sortable()
            .instant("orderedAt", "o.orderedAt")
            .sortable()
            .instant("createdAt", "o.createdAt")
            .sortable()
            .instant("updatedAt", "o.updatedAt")
            .sortable()
            .view(OrderView.class)
            .defaultSort("-orderedAt");

    private OrderFields() {}
}
