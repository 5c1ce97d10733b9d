package crm.analytics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/**
 * How far the facts of a topic reach, and that they are others than before. Written last, for all that write facts of a topic
 * meet in its row.
 */
final class Watermark {

    private static final String RAISED = """
            insert into fact_watermark as held (topic, newest_event)
            values (?, ?::timestamptz)
            on conflict (topic) do update
            set newest_event = greatest(held.newest_event, excluded.newest_event), revision = excluded.revision
            """;

    private static final String REVISED =
            "update fact_watermark set revision = nextval('fact_revision') where topic = ?";

    private Watermark() {}

    static void raise(Map<String, Instant> newest, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(RAISED)) {
            for (var topic : newest.entrySet()) {
                statement.setString(1, topic.getKey());
                statement.setString(2, topic.getValue().toString());
                statement.executeUpdate();
            }
        }
    }

    /** The topic's facts were changed by another topic's event. */
    static void revise(String topic, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(REVISED)) {
            statement.setString(1, topic);
            statement.executeUpdate();
        }
    }
}
