package crm.analytics.freshness;

import java.time.Instant;
import java.util.Map;

/** Freshness in words, for pictures. */
public final class AsOf {

    private AsOf() {}

    /** A sentence that says how far the facts of one topic reach. */
    public static String words(Map<String, Instant> asOf, String topic) {
        var newest = asOf.get(topic);
        return newest == null ? "No event of " + topic + " yet." : "As of " + newest + " (newest event of " + topic + ").";
    }
}
