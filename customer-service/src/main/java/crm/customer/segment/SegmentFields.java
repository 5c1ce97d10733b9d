package crm.customer.segment;

import crm.customer.profile.CustomerFields;
import crm.platform.filter.ListField;
import crm.platform.filter.ListFields;
import java.util.Collection;

/** What customers can be selected by, and what segments and members can be listed by. */
final class SegmentFields {

    static final ListFields SEGMENTS = ListFields.of("s")
            .text("name", "s.name")
            .sortable()
            .choice("kind", "s.kind", SegmentKind.class)
            .instant("createdAt", "s.createdAt")
            .sortable()
            .instant("updatedAt", "s.updatedAt")
            .sortable()
            .view(SegmentView.class)
            .defaultSort("-createdAt");

    /** Members are listed as customers are. */
    static final ListFields MEMBERS = CustomerFields.ALL.view(SegmentMemberView.class);

    /** The parameter that has to be bound when a filter names an amount: the currency (ISO 4217 code) of the purchases summed up. */
    static final String CURRENCY = "currency";

    private static final String NET = "purchases.net";
    private static final String TOTALS = "from PurchaseTotal t where t.customerId = c.id";
    private static final String PURCHASES = "from Purchase p where p.customerId = c.id";

    private SegmentFields() {}

    /**
     * What a filter of a segment may be about: what the list of customers may be, and purchases.
     *
     * @param windows those it may be about; the beginning of each that it is about has to be bound
     */
    static ListFields of(Collection<PurchaseWindow> windows) {
        var inCurrency = "currency = :" + CURRENCY;
        var fields = CustomerFields.ALL
                .wholeNumber("purchases.count", "coalesce((select sum(t.purchases) " + TOTALS + "), 0L)")
                .decimal(NET, "coalesce((select t.net " + TOTALS + " and t." + inCurrency + "), 0.0bd)")
                .instant("purchases.firstOrderedAt", "(select min(t.firstOrderedAt) " + TOTALS + ")")
                .instant("purchases.lastOrderedAt", "(select max(t.lastOrderedAt) " + TOTALS + ")");
        for (var window : windows) {
            var recent = " and p.at >= :" + window.parameter();
            fields = fields.wholeNumber(
                            window.of("purchases.count"),
                            "(select count(*) " + PURCHASES + " and p.counts = true" + recent + ")")
                    .decimal(
                            window.of(NET),
                            "coalesce((select sum(p.amount) " + PURCHASES + " and p." + inCurrency + recent
                                    + "), 0.0bd)");
        }
        return fields;
    }

    /** Whether a field is an amount of money, which needs the currency. */
    static boolean isAmount(ListField field) {
        return field.name().startsWith(NET);
    }
}
