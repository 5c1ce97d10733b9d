package crm.analytics.revenue;

import crm.analytics.window.Granularity;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What revenue is divided by. */
public enum RevenueBy {
    @JsonProperty("day")
    DAY("Day", Granularity.DAY),
    @JsonProperty("month")
    MONTH("Month", Granularity.MONTH),
    @JsonProperty("country")
    COUNTRY("Country (ISO 3166-1)", null),
    @JsonProperty("product")
    PRODUCT("Product (SKU)", null);

    private final String title;
    private final Granularity granularity;

    RevenueBy(String title, Granularity granularity) {
        this.title = title;
        this.granularity = granularity;
    }

    String title() {
        return title;
    }

    /** Null when it is not by time. */
    Granularity granularity() {
        return granularity;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
