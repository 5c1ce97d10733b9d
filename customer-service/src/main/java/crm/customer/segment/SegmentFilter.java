package crm.customer.segment;

import crm.platform.filter.Filter;
import crm.platform.filter.FilterTree;
import crm.platform.filter.Parameters;
import crm.platform.paging.ListText;
import crm.platform.problem.InvalidInput;
import crm.platform.text.CurrencyCodes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The filter of a segment; it has been checked. */
final class SegmentFilter {

    private final Filter filter;
    private final Map<String, Object> currency;

    private SegmentFilter(Filter filter, Map<String, Object> currency) {
        this.filter = filter;
        this.currency = currency;
    }

    /**
     * Reads a filter.
     *
     * @param currency of the amounts in it; null if there are none
     * @throws InvalidInput at {@code /filter} or {@code /currency}
     */
    static SegmentFilter parse(String text, String currency) {
        if (currency != null) {
            CurrencyCodes.check(currency, "/currency");
        }
        return stored(text, currency);
    }

    /** Reads a filter that was checked when it came; its currency may be one that is refused since. */
    static SegmentFilter stored(String text, String currency) {
        var fields = SegmentFields.of(PurchaseWindow.in(text));
        var filter = new ListText(text, null).query(fields, null, 1).filter();
        if (!namesAmount(filter.tree())) {
            return new SegmentFilter(filter, Map.of());
        }
        if (currency == null) {
            throw InvalidInput.at("/currency", "required", "is required for amounts, such as purchases.net");
        }
        return new SegmentFilter(filter, Map.of(SegmentFields.CURRENCY, currency));
    }

    /** Its parts. */
    FilterTree tree() {
        return filter.tree();
    }

    /** The condition as it is at a point in time. */
    Condition at(Instant now) {
        var parameters = new Parameters();
        var hql = filter.toHql(parameters);
        return new Condition("(" + hql + ")", bound(hql, parameters.values(), now));
    }

    /** Binds what its fields need beside the values: the currency, and the beginnings of those windows that a query looks at. */
    Map<String, Object> bound(String hql, Map<String, Object> values, Instant now) {
        var all = new LinkedHashMap<>(values);
        all.putAll(currency);
        all.putAll(PurchaseWindow.beginnings(hql, now));
        return all;
    }

    private static boolean namesAmount(FilterTree tree) {
        return tree.field() != null && SegmentFields.isAmount(tree.field())
                || tree.parts().stream().anyMatch(SegmentFilter::namesAmount);
    }

    /** HQL about the customer {@code c}, with named parameters. */
    record Condition(String hql, Map<String, Object> parameters) {}
}
