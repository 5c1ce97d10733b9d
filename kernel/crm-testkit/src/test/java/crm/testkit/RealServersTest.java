package crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealServersTest {
    private static final String TABLE =
            "create table outbox (seq bigint generated always as identity, aggregateid uuid, type text, payload jsonb)";

    @BeforeAll
    static void start() {
        new RealServers().start();
    }

    @Test
    void eachStartOfAnApplicationGetsAnEmptyDatabase() throws SQLException {
        var servers = new RealServers();
        servers.start();
        execute("create table leftover (id int)");

        servers.start();

        execute("create table leftover (id int)");
    }

    @Test
    void anAnnouncementThatDiffersFromItsSampleFails() throws SQLException {
        new RealServers().start();
        execute(TABLE);
        var id = UUID.randomUUID();
        announce(id, "{\"thingId\": \"1\", \"version\": 1, \"tags\": [\"a\", \"b\"]}");
        OutboxAssert.lastEvent("thing.made.v1", id).matchesSample("/version").has("/version", 1);

        announce(id, "{\"thingId\": \"1\", \"version\": \"1\", \"tags\": [7], \"more\": true}");

        var failure = assertThrows(AssertionError.class, () -> OutboxAssert.lastEvent("thing.made.v1")
                .matchesSample());
        assertEquals(
                "thing.made.v1 differs from its golden sample: [/version is STRING instead of NUMBER, "
                        + "/tags/0 is NUMBER instead of STRING, /more is not in the sample]",
                failure.getMessage().replaceAll(" in \\{.*", ""));
        assertThrows(AssertionError.class, () -> OutboxAssert.lastEvent("thing.unmade.v1"));
        assertEquals(2, OutboxAssert.typesOf(id).size());
    }

    private static void announce(UUID id, String payload) throws SQLException {
        execute("insert into outbox (aggregateid, type, payload) values ('%s', 'thing.made.v1', '%s')"
                .formatted(id, payload));
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = TestDatabase.connect()) {
            connection.createStatement().execute(statement);
        }
    }
}
