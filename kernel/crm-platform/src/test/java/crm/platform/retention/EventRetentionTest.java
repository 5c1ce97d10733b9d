package crm.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.platform.id.Ids;
import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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
        insert(note, "now() - interval '8 days'");
        insert(note, "now() - interval '6 days'");

        retention.run();

        assertEquals(
                List.of("t"),
                sql.column("select sent_at > now() - interval '7 days' from outbox where aggregateid = ?", note));
    }

    @Test
    void remembersHandledEventsLongerThanATopicKeepsThem() {
        sql.update("insert into inbox values ('retention', 'old', now() - interval '31 days')");
        sql.update("insert into inbox values ('retention', 'recent', now() - interval '29 days')");

        retention.run();

        assertEquals(List.of("recent"), sql.column("select event_id from inbox where consumer = 'retention'"));
    }

    private void insert(java.util.UUID note, String sentAt) {
        sql.update(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at, sent_at)"
                        + " values (?, 'platform', ?, 'platform.note-written.v1', '{}', 1, now(), " + sentAt + ")",
                Ids.next(),
                note);
    }
}
