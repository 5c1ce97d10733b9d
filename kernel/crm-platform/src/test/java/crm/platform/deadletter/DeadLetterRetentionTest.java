package crm.platform.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class DeadLetterRetentionTest {

    @Inject
    Sql sql;

    @Inject
    DeadLetterRetention retention;

    @Test
    void deletesWhatWasSettledLongAgoAndNothingThatWaits() {
        var replayed = letter("replayed", "91 days");
        var discarded = letter("discarded", "91 days");
        var recent = letter("replayed", "89 days");
        var waiting = letter("waiting", null);

        retention.run();

        assertEquals(List.of(), there(replayed, discarded));
        assertEquals(2, there(recent, waiting).size());
        sql.update("delete from dead_letter where id = ?", waiting);
    }

    private UUID letter(String state, String age) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into dead_letter (id, consumer, topic, topic_partition, topic_offset, recorded_at, headers, state,
                    attempts, reason, cause, received_at, failed_at, settled_at)
                values (?, 'retention', ?, 0, 0, now(), '[]', ?, 1, '', '', now(), now(), now() - ?::interval)
                """, id, id.toString(), state, age);
        return id;
    }

    private List<String> there(UUID first, UUID second) {
        return sql.column("select id from dead_letter where id in (?, ?)", first, second);
    }
}
