package crm.analytics.chart;

import crm.analytics.window.Filters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands around a plot; long texts are wrapped.
 *
 * @param title what is shown
 * @param details below it: window, time zone, filters, what was left out
 * @param footer below the plot: formula, freshness
 */
public record Caption(String title, List<String> details, String footer) {

    public Caption {
        details = List.copyOf(details);
    }

    /** The same, which names the filters that chose what is shown, if there are any. */
    public Caption filteredBy(Map<String, String> filters) {
        return filters.isEmpty() ? this : with("Filters: " + Filters.words(filters));
    }

    /** With all its decimals, as in the answer as JSON: {@code 1,234.50}. */
    public static String number(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    /** The same with one more detail. */
    Caption with(String detail) {
        var more = new ArrayList<>(details);
        more.add(detail);
        return new Caption(title, more, footer);
    }
}
