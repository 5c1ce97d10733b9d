package crm.analytics.window;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The filters that facts are chosen by, under the names of their parameters; one that was not asked for is absent. */
public final class Filters {

    private final Map<String, String> asked = new LinkedHashMap<>();

    /** @param value null when it was not asked for */
    public Filters and(String name, String value) {
        if (value != null) {
            asked.put(name, value);
        }
        return this;
    }

    public Map<String, String> asked() {
        return Collections.unmodifiableMap(asked);
    }

    /** For captions and tables: {@code country GB, channel shop}. */
    public static String words(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(filter -> filter.getKey() + " " + filter.getValue())
                .collect(Collectors.joining(", "));
    }
}
