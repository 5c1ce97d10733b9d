package crm.sales.purchases;

import crm.platform.filter.ListFields;

/** What purchases can be listed by. */
final class PurchaseFields {

    static final ListFields ALL = ListFields.of("p")
            .choice("kind", "p.kind", PurchaseKind.class)
            .instant("occurredAt", "p.occurredAt")
            .sortable()
            .view(PurchaseView.class)
            .defaultSort("-occurredAt");

    private PurchaseFields() {}
}
