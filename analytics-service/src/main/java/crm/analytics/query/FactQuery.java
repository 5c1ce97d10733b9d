package crm.analytics.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** SQL under construction with the values of its question marks. The text is ours, never a client's. */
public final class FactQuery {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private FactQuery() {}

    public static FactQuery of(String sql, Object... values) {
        return new FactQuery().and(sql, values);
    }

    /** Goes on with more SQL. */
    public FactQuery and(String sql, Object... more) {
        text.append(sql).append('\n');
        values.addAll(Arrays.asList(more));
        return this;
    }

    /** Goes on with SQL that has one question mark, if there is a value for it. */
    public FactQuery andIf(Object value, String sql) {
        return value == null ? this : and(sql, value);
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }
}
