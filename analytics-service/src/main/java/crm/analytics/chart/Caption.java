package crm.analytics.chart;

import java.util.List;

/**
 * What stands around a plot; long texts are wrapped.
 *
 * @param title what is shown
 * @param details below it: window, time zone, what was left out
 * @param footer below the plot: formula, freshness
 */
public record Caption(String title, List<String> details, String footer) {

    public Caption {
        details = List.copyOf(details);
    }

    /** The same with one more detail. */
    Caption with(String detail) {
        var more = new java.util.ArrayList<>(details);
        more.add(detail);
        return new Caption(title, more, footer);
    }
}
