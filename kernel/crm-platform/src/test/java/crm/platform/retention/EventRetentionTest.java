package crm.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.platform.id.Ids;
import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class EventRetentionTest {
    @Inject
    EventRetention retention;

    @Inject
    Sql sql;

    @Test
    void deletesWhatWasSentLongAgoAndNothingElse() {
        var note = Ids.next();
        insert(note, 1, publishedBefore(Duration.ofDays(8)));
        insert(note, 2, publishedBefore(Duration.ofDays(6)));

        retention.run();

        assertEquals(List.of("2"), versions(note));
    }

    @Test
    void keepsWhatIsNotSentHoweverOldItIs() {
        var note = Ids.next();
        var parked = publishedBefore(Duration.ofDays(9));
        insert(note, 1, parked);
        sql.update("update outbox set parked_at = now() where id = ?", parked);

        retention.run();

        assertEquals(List.of("1"), versions(note));
        sql.update("delete from outbox where id = ?", parked);
    }

    @Test
    void remembersHandledEventsLongerThanATopicKeepsThem() {
        sql.update("insert into inbox values ('retention', 'old', now() - interval '31 days')");
        sql.update("insert into inbox values ('retention', 'recent', now() - interval '29 days')");

        retention.run();

        assertEquals(List.of("recent"), sql.column("select event_id from inbox where consumer = 'retention'"));
    }

    private static UUID publishedBefore(Duration age) {
        return Ids.firstAt(Instant.now().minus(age));
    }

    private List<String> versions(UUID note) {
        return sql.column("select aggregate_version from outbox where aggregateid = ? order by seq", note);
    }

    /** Writes an event that is sent already. */
    private void insert(UUID note, long version, UUID event) {
        sql.update(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at)"
                        + " values (?, 'platform', ?, 'platform.note-written.v1', '{}', ?, now())",
                event,
                note,
                version);
    }
}
