package crm.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the service announced: a row of its outbox, read beside the service over JDBC. */
public final class OutboxAssert {
    private static final String LAST =
            "select aggregateid, payload from outbox where type = ? order by seq desc limit 1";
    private static final String LAST_OF =
            "select aggregateid, payload from outbox where type = ? and aggregateid = ? order by seq desc limit 1";
    private static final String TYPES = "select type from outbox where aggregateid = ? order by seq";

    private final String type;
    private final UUID aggregateId;
    private final JsonNode payload;

    private OutboxAssert(String type, UUID aggregateId, JsonNode payload) {
        this.type = type;
        this.aggregateId = aggregateId;
        this.payload = payload;
    }

    /** The latest event of a type; fails when there is none. */
    public static OutboxAssert lastEvent(String type) {
        return find(type, LAST, type).orElseThrow(() -> new AssertionError("no " + type + " in the outbox"));
    }

    /** The latest event of a type about one aggregate; fails when there is none. */
    public static OutboxAssert lastEvent(String type, UUID aggregateId) {
        return find(type, LAST_OF, type, aggregateId)
                .orElseThrow(() -> new AssertionError("no " + type + " of " + aggregateId + " in the outbox"));
    }

    /** The types of all events about one aggregate, in the order of their publication. */
    public static List<String> typesOf(UUID aggregateId) {
        var types = new ArrayList<String>();
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(TYPES)) {
            statement.setObject(1, aggregateId);
            var rows = statement.executeQuery();
            while (rows.next()) {
                types.add(rows.getString(1));
            }
            return types;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Fails unless the event has the members of its golden sample and no others, of the same types.
     *
     * @param pointers (RFC 6901) of members whose values must be the sample's, too
     */
    public OutboxAssert matchesSample(String... pointers) {
        var sample = GoldenSample.of(type);
        var differences = JsonStructure.differences(sample, payload);
        if (!differences.isEmpty()) {
            throw new AssertionError(type + " differs from its golden sample: " + differences + " in " + payload);
        }
        for (var pointer : pointers) {
            require(pointer, sample.at(pointer));
        }
        return this;
    }

    /** Fails unless the member has the value. */
    public OutboxAssert has(String pointer, Object value) {
        require(pointer, GoldenSample.JSON.valueToTree(value));
        return this;
    }

    public UUID aggregateId() {
        return aggregateId;
    }

    public JsonNode payload() {
        return payload;
    }

    private void require(String pointer, JsonNode expected) {
        // Compared as text, because a number that was read has another width than the same number in Java.
        if (!payload.at(pointer).toString().equals(expected.toString())) {
            throw new AssertionError(
                    type + pointer + " is " + payload.at(pointer) + " instead of " + expected + " in " + payload);
        }
    }

    private static Optional<OutboxAssert> find(String type, String query, Object... parameters) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = statement.executeQuery();
            return rows.next() ? Optional.of(read(type, rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutboxAssert read(String type, ResultSet row) throws SQLException {
        return new OutboxAssert(type, row.getObject(1, UUID.class), GoldenSample.parse(row.getString(2)));
    }
}
