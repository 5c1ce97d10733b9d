package crm.platform.outbox;

import static crm.platform.note.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.id.Ids;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.platform.note.Topic;
import crm.testkit.RealServers;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class PublishTest {
    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    Tracer tracer;

    @Test
    void refusesToPublishOutsideATransaction() {
        var event = NoteWritten.of(Ids.next(), 1);

        assertThrows(RuntimeException.class, () -> outbox.publish(event));

        assertEquals(List.of(), rowsOf(event.noteId()));
    }

    @Test
    void publishesNothingThatIsRolledBack() {
        var rolledBack = NoteWritten.of(Ids.next(), 1);
        var committed = NoteWritten.of(Ids.next(), 1);

        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.publish(rolledBack);
                    throw new IllegalStateException("changed my mind");
                }));
        publish(committed);

        try (var topic = new Topic("crm.platform")) {
            eventually("the later event is there", () -> !of(topic, committed.noteId())
                    .isEmpty());
            assertEquals(List.of(), of(topic, rolledBack.noteId()));
        }
        assertEquals(List.of(), rowsOf(rolledBack.noteId()));
    }

    @Test
    void isWokenByTheCommitAndNotByThePoll() {
        var event = NoteWritten.of(Ids.next(), 1);
        try (var topic = new Topic("crm.platform")) {
            var before = System.nanoTime();
            publish(event);
            eventually("the event is there", () -> !of(topic, event.noteId()).isEmpty());
            var took = Duration.ofNanos(System.nanoTime() - before);
            assertTrue(took.toSeconds() < 10, "took " + took);
        }
    }

    @Test
    void sendsACloudEventThatCarriesTheTrace() {
        var event = NoteWritten.of(Ids.next(), 7, "größer 字 🙂");
        var span = tracer.spanBuilder("publish").startSpan();
        io.opentelemetry.context.Context.current()
                .with(span)
                .wrap(() -> publish(event))
                .run();
        span.end();

        try (var topic = new Topic("crm.platform")) {
            eventually("the event is there", () -> !of(topic, event.noteId()).isEmpty());
            var message = of(topic, event.noteId()).get(0);
            assertEquals(event.noteId().toString(), message.key());
            assertEquals("1.0", Topic.header(message, "ce_specversion"));
            assertEquals(NoteWritten.TYPE, Topic.header(message, "ce_type"));
            assertEquals("/platform", Topic.header(message, "ce_source"));
            assertEquals("2026-03-01T10:15:30.123456Z", Topic.header(message, "ce_time"));
            assertEquals(event.noteId().toString(), Topic.header(message, "ce_subject"));
            assertEquals("7", Topic.header(message, "ce_sequence"));
            assertEquals("application/json", Topic.header(message, "content-type"));
            assertEquals(
                    span.getSpanContext().getTraceId(),
                    Topic.header(message, "traceparent").substring(3, 35));
            assertEquals(rowsOf(event.noteId()), List.of(Topic.header(message, "ce_id")));
            assertTrue(message.value().contains("größer 字 🙂"), message.value());
            eventually("the consumer went on with the trace", () -> sql.column(
                            "select trace_id from note_log where note_id = ?", event.noteId())
                    .equals(List.of(span.getSpanContext().getTraceId())));
        }
    }

    @Test
    void keepsNothingOfAStateThatWasToldAgain() {
        var state = NoteWritten.of(Ids.next(), 3);
        QuarkusTransaction.requiringNew().run(() -> outbox.restate(state));

        try (var topic = new Topic("crm.platform")) {
            eventually("the state is there", () -> of(topic, state.noteId()).size() == 1);
        }
        eventually("its row is gone", () -> rowsOf(state.noteId()).isEmpty());
    }

    private void publish(NoteWritten event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
    }

    private List<String> rowsOf(UUID note) {
        return sql.column("select id from outbox where aggregateid = ?", note);
    }

    private static List<ConsumerRecord<String, String>> of(Topic topic, UUID note) {
        return topic.records(message -> message.key().equals(note.toString()));
    }
}
