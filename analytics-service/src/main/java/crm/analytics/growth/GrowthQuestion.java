package crm.analytics.growth;

import crm.analytics.window.Filters;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a growth report is asked for.
 *
 * @param window its ends may be open
 * @param source only customers of this source, or null for all
 * @param country only customers of this country, or null for all
 */
record GrowthQuestion(GrowthWindow window, ZoneId zone, String source, String country) {

    /** The filters beside the window, by name. */
    Map<String, String> filters() {
        return new Filters().and("source", source).and("country", country).asked();
    }
}
