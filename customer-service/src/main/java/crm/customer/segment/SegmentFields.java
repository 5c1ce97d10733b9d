package crm.customer.segment;

import crm.customer.profile.CustomerFields;
import crm.platform.filter.ListFields;

/** What customers can be selected by, and what segments and members can be listed by. */
final class SegmentFields {

    /** The windows of purchases, in days up to now. */
    static final int[] WINDOWS = {30, 90, 365};

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

    private static final String TOTALS = "from PurchaseTotal t where t.customerId = c.id";
    private static final String PURCHASES = "from Purchase p where p.customerId = c.id";

    private SegmentFields() {}

    /**
     * What a filter of a segment may be about: what the list of customers may be, and purchases.
     *
     * @param currency ISO 4217 code in which amounts are; it becomes part of the query and must have been checked
     */
    static ListFields of(String currency) {
        var inCurrency = "currency = '" + currency + "'";
        var fields = CustomerFields.ALL
                .wholeNumber("purchases.count", "coalesce((select sum(t.purchases) " + TOTALS + "), 0L)")
                .decimal("purchases.net", "coalesce((select t.net " + TOTALS + " and t." + inCurrency + "), 0bd)")
                .instant("purchases.firstOrderedAt", "(select min(t.firstOrderedAt) " + TOTALS + ")")
                .instant("purchases.lastOrderedAt", "(select max(t.lastOrderedAt) " + TOTALS + ")");
        for (var days : WINDOWS) {
            var recent = " and p.at >= :" + parameter(days);
            fields = fields.wholeNumber(
                            "purchases.count" + days + "d",
                            "(select count(*) " + PURCHASES + " and p.counts = true" + recent + ")")
                    .decimal(
                            "purchases.net" + days + "d",
                            "coalesce((select sum(p.amount) " + PURCHASES + " and p." + inCurrency + recent
                                    + "), 0bd)");
        }
        return fields;
    }

    /** The parameter that has to be bound to the beginning of a window. */
    static String parameter(int days) {
        return "since" + days + "days";
    }
}
