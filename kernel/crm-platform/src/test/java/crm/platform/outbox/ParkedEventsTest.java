package crm.platform.outbox;

import static crm.platform.note.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.id.Ids;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ParkedEventsTest {
    @Inject
    Outbox outbox;

    @Inject
    ParkedEvents parked;

    @Inject
    MeterRegistry meters;

    @Inject
    Sql sql;

    @Test
    void parksWhatKafkaRefusesAndLetsOnlyItsAggregateWait() {
        var huge = Ids.next();
        var other = Ids.next();
        publish(NoteWritten.of(huge, 1), NoteWritten.of(huge, 2, "x".repeat(2_000_000)), NoteWritten.of(huge, 3));
        publish(NoteWritten.of(other, 1));

        eventually("the huge one is parked", () -> state(huge).equals(List.of("sent", "parked", "waiting")));
        eventually("the other note goes on", () -> state(other).equals(List.of("sent")));
        eventually(
                "an operator sees it",
                () -> meters.get("crm.outbox.parked").gauge().value() == 1);
        eventually(
                "what waits behind it is not late",
                () -> meters.get("crm.outbox.lag").gauge().value() == 0);

        sql.update("update outbox set payload = payload || '{\"text\": \"shorter\"}' where id = ?", idOf(huge, 2));
        assertTrue(parked.release(idOf(huge, 2)));
        eventually("it and its successor are sent", () -> state(huge).equals(List.of("sent", "sent", "sent")));
        eventually("they were handled in order", () -> sql.column(
                        "select version from note_log where note_id = ? order by seq", huge)
                .equals(List.of("1", "2", "3")));
    }

    @Test
    void releasesNothingThatIsNotParked() {
        assertFalse(parked.release(Ids.next()));
    }

    @Test
    void keepsAnEventAsItWasWrittenWhenItIsNoLongerSent() {
        var note = Ids.next();
        publish(NoteWritten.of(note, 1, "once"));
        eventually("it is sent", () -> state(note).equals(List.of("sent")));
        assertEquals(List.of("once"), sql.column("select payload ->> 'text' from outbox where aggregateid = ?", note));
    }

    private void publish(NoteWritten... events) {
        QuarkusTransaction.requiringNew().run(() -> List.of(events).forEach(outbox::publish));
    }

    private List<String> state(UUID note) {
        return sql.column("""
                select case when parked_at is not null then 'parked' when u.seq is not null then 'waiting' else 'sent' end
                from outbox left join outbox_unsent u using (seq) where aggregateid = ? order by seq
                """, note);
    }

    private UUID idOf(UUID note, long version) {
        return UUID.fromString(
                sql.column("select id from outbox where aggregateid = ? and aggregate_version = ?", note, version)
                        .get(0));
    }
}
