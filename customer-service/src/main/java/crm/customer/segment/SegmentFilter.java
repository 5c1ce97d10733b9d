package crm.customer.segment;

import crm.platform.filter.Filter;
import crm.platform.filter.FilterTree;
import crm.platform.filter.Parameters;
import crm.platform.paging.ListText;
import crm.platform.problem.InvalidInput;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The filter of a segment; it has been checked. */
final class SegmentFilter {

    /** The code of no currency (ISO 4217). */
    private static final String NONE = "XXX";

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Filter filter;

    private SegmentFilter(Filter filter) {
        this.filter = filter;
    }

    /**
     * Reads a filter.
     *
     * @param currency of the amounts in it; null if there are none
     * @throws InvalidInput at {@code /filter} or {@code /currency}
     */
    static SegmentFilter parse(String text, String currency) {
        if (currency != null && (!CURRENCIES.contains(currency) || currency.equals(NONE))) {
            throw InvalidInput.at("/currency", "currency-unknown", "must be a currency of ISO 4217, such as EUR");
        }
        var fields = SegmentFields.of(currency == null ? NONE : currency, PurchaseWindow.in(text));
        var filter = new ListText(text, null).query(fields, null, 1).filter();
        if (currency == null && filter.toHql(new Parameters()).contains("'" + NONE + "'")) {
            throw InvalidInput.at("/currency", "required", "is required for amounts, such as purchases.net");
        }
        return new SegmentFilter(filter);
    }

    /** Its parts. */
    FilterTree tree() {
        return filter.tree();
    }

    /** The condition as it is at a point in time. */
    Condition at(Instant now) {
        var parameters = new Parameters();
        var hql = filter.toHql(parameters);
        return new Condition("(" + hql + ")", withWindows(hql, parameters.values(), now));
    }

    /** Binds the beginnings of those windows that a condition looks at. */
    static Map<String, Object> withWindows(String hql, Map<String, Object> values, Instant now) {
        var all = new LinkedHashMap<>(values);
        all.putAll(PurchaseWindow.beginnings(hql, now));
        return all;
    }

    /** HQL about the customer {@code c}, with named parameters. */
    record Condition(String hql, Map<String, Object> parameters) {}
}
