package crm.platform.filter;

import java.util.LinkedHashMap;
import java.util.Map;

/** The bound values of an HQL query under construction. */
public final class Parameters {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Binds a value; returns the HQL that stands for it. */
    public String bind(Object value) {
        var name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    public Map<String, Object> values() {
        return values;
    }
}
