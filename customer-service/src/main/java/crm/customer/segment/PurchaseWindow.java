package crm.customer.segment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The last days, up to now, in which purchases are counted or summed up.
 *
 * @param days how many, of 24 hours each
 */
record PurchaseWindow(int days) {

    static final int LONGEST = 3_650;

    private static final List<PurchaseWindow> USUAL =
            List.of(new PurchaseWindow(30), new PurchaseWindow(90), new PurchaseWindow(365));

    private static final Pattern FIELD = Pattern.compile("purchases\\.(?:count|net)([1-9][0-9]{0,3})d\\b");
    private static final Pattern PARAMETER = Pattern.compile(":since([0-9]+)days\\b");

    /** The windows that a filter names, and the usual ones: a refusal shows them as examples. */
    static Set<PurchaseWindow> in(String filter) {
        var windows = new LinkedHashSet<>(USUAL);
        FIELD.matcher(filter)
                .results()
                .map(field -> new PurchaseWindow(Integer.parseInt(field.group(1))))
                .filter(window -> window.days <= LONGEST)
                .forEach(windows::add);
        return windows;
    }

    /** When the windows began that a condition looks at, by the parameters that stand for it. */
    static Map<String, Instant> beginnings(String hql, Instant now) {
        var beginnings = new HashMap<String, Instant>();
        PARAMETER.matcher(hql).results().forEach(parameter -> {
            var window = new PurchaseWindow(Integer.parseInt(parameter.group(1)));
            beginnings.put(window.parameter(), now.minus(Duration.ofDays(window.days)));
        });
        return beginnings;
    }

    /** The name of a field that looks at this window only. */
    String of(String field) {
        return field + days + "d";
    }

    /** The parameter that has to be bound to its beginning. */
    String parameter() {
        return "since" + days + "days";
    }
}
