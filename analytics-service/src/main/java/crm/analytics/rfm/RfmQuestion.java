package crm.analytics.rfm;

import crm.analytics.window.FactSelection;
import java.util.Map;

/**
 * Which scored customers are asked for.
 *
 * @param segment only these; null for all
 * @param after where to go on; null for the first page
 */
record RfmQuestion(FactSelection facts, RfmSegment segment, RfmPlace after, int limit) {

    /** The filters beside window and currency, by name. */
    Map<String, String> filters() {
        return facts.filters()
                .and("segment", segment == null ? null : segment.id())
                .asked();
    }
}
