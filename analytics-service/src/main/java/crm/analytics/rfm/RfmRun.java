package crm.analytics.rfm;

import crm.analytics.query.FactRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Scores that were computed together.
 *
 * @param currency of the amounts; null when there are none
 * @param newestEvent of the facts in it; null while there was none
 */
record RfmRun(UUID id, String currency, Instant newestEvent) {

    static RfmRun read(FactRow row) throws SQLException {
        return new RfmRun(row.id(1), row.text(2), row.instant(3));
    }

    /** When the newest event happened that the scores contain, by topic. */
    SortedMap<String, Instant> asOf() {
        return newestEvent == null ? new TreeMap<>() : new TreeMap<>(Map.of(RfmRuns.TOPIC, newestEvent));
    }
}
