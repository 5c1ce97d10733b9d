package crm.platform.outbox;

import static crm.platform.note.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.id.Ids;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.platform.retention.EventRetention;
import crm.testkit.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class EventFeedTest {

    private static final String TYPE = "platform";

    @Inject
    EventFeed feed;

    @Inject
    Outbox outbox;

    @Inject
    EventRetention retention;

    @Inject
    Sql sql;

    @Test
    void numbersWhatIsCommittedWithoutAGap() {
        var start = feed.latest(TYPE);
        var notes = List.of(Ids.next(), Ids.next(), Ids.next());
        notes.forEach(note -> publish(note, 1));

        var events = feed.after(TYPE, start, 10).events();

        assertEquals(notes, events.stream().map(NumberedEvent::aggregateId).toList());
        assertEquals(
                List.of(start + 1, start + 2, start + 3),
                events.stream().map(NumberedEvent::number).toList());
        assertEquals(start + 3, feed.latest(TYPE));
    }

    @Test
    void putsWhatCommitsLateBehindWhatCouldBeReadBefore() throws Exception {
        var start = feed.latest(TYPE);
        var late = Ids.next();
        var early = Ids.next();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    insert(late, Ids.next());
                    written.countDown();
                    await(mayCommit);
                }));
        written.await();
        publish(early, 1);

        var before = feed.after(TYPE, start, 10).events();
        mayCommit.countDown();
        slow.get();
        var after = feed.after(TYPE, before.get(before.size() - 1).number(), 10).events();

        assertEquals(
                List.of(early), before.stream().map(NumberedEvent::aggregateId).toList());
        assertEquals(
                List.of(late), after.stream().map(NumberedEvent::aggregateId).toList());
    }

    @Test
    void readsEveryEventOnceWhileManyWriteAndManyRead() {
        var start = feed.latest(TYPE);
        var writers = 16;
        var each = 50;
        var writing = new ArrayList<CompletableFuture<Void>>();
        for (var writer = 0; writer < writers; writer++) {
            writing.add(CompletableFuture.runAsync(() -> writeVersions(Ids.next(), each)));
        }
        var readers = List.of(new Reader(start), new Reader(start), new Reader(start));

        eventually("all is read", () -> {
            readers.forEach(Reader::read);
            return readers.stream().allMatch(reader -> reader.seen.size() >= writers * each);
        });
        CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();

        for (var reader : readers) {
            assertEquals(readers.get(0).seen, reader.seen);
            for (var i = 0; i < reader.seen.size(); i++) {
                assertEquals(start + 1 + i, reader.seen.get(i).number());
            }
        }
    }

    @Test
    void leavesOutWhatIsOnlyToldAgain() {
        var start = feed.latest(TYPE);
        var note = Ids.next();
        publish(note, 1);
        QuarkusTransaction.requiringNew().run(() -> outbox.restate(NoteWritten.of(note, 1)));
        publish(note, 2);

        assertEquals(
                List.of(1L, 2L),
                feed.after(TYPE, start, 10).events().stream()
                        .map(NumberedEvent::aggregateVersion)
                        .toList());
    }

    @Test
    void tellsWhoComesTooLateThatEventsAreForgotten() {
        var start = feed.latest(TYPE);
        insert(Ids.next(), Ids.firstAt(Instant.now().minus(Duration.ofDays(8))));
        insert(Ids.next(), Ids.next());

        retention.run();

        var refusal = assertThrows(EventsForgotten.class, () -> feed.after(TYPE, start, 10));
        assertEquals(start + 1, refusal.extensions().get("oldest"));
        assertEquals(1, feed.after(TYPE, start + 1, 10).events().size());
    }

    @Test
    void beginsWithTheOldestThatIsKept() {
        var start = feed.latest(TYPE);
        insert(Ids.next(), Ids.firstAt(Instant.now().minus(Duration.ofDays(8))));
        retention.run();

        assertEquals(new FeedPage(List.of(), start + 1), feed.oldest(TYPE, 10));

        var notes = List.of(Ids.next(), Ids.next());
        notes.forEach(note -> publish(note, 1));

        assertEquals(feed.after(TYPE, start + 1, 10), feed.oldest(TYPE, 10));
        assertEquals(
                notes,
                feed.oldest(TYPE, 10).events().stream()
                        .map(NumberedEvent::aggregateId)
                        .toList());
    }

    @Test
    void keepsWhatIsNumberedOfABacklogWhenALaterPortionFails() {
        var type = "backlog-" + Ids.next();
        feed.latest(TYPE);
        insertMany(type, 1, 12_000, null);
        insertMany(type, 12_001, 12_001, 11_000L); // a number that the second portion cannot give
        try {
            assertThrows(OutboxUnavailable.class, () -> feed.latest(type));
            assertEquals(List.of("10000"), latest(type));

            sql.update("update outbox set number = null where aggregatetype = ? and number = 11000", type);

            var events = feed.after(type, 0, 20_000).events();
            assertEquals(
                    LongStream.rangeClosed(1, 12_001).boxed().toList(),
                    events.stream().map(NumberedEvent::number).toList());
            assertEquals(
                    LongStream.rangeClosed(1, 12_001).boxed().toList(),
                    events.stream().map(NumberedEvent::aggregateVersion).toList());
            assertEquals(List.of("12001"), latest(type));
        } finally {
            sql.update("delete from outbox where aggregatetype = ?", type);
        }
    }

    @Test
    void numbersWhatIsCommittedForACallerWhoseOwnTransactionFails() {
        var start = feed.latest(TYPE);
        var note = Ids.next();
        publish(note, 1);

        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    feed.latest(TYPE);
                    throw new IllegalStateException("the caller fails");
                }));

        assertEquals(
                List.of(Long.toString(start + 1)), sql.column("select number from outbox where aggregateid = ?", note));
    }

    @Test
    void hasAnIndexForEachLook() {
        for (var query : List.of(
                "select 1 from outbox where number is null and not restated",
                "select number from outbox where aggregatetype = 'platform' and number > 5 order by number limit 50")) {
            // Whatever other tests left unnumbered: that there is an index to use, not that a short table needs it.
            var plan = QuarkusTransaction.requiringNew().call(() -> {
                sql.column("select set_config('enable_seqscan', 'off', true)");
                return String.join("\n", sql.column("explain " + query));
            });
            assertTrue(plan.contains("Index") || plan.contains("rows=1 "), plan);
        }
    }

    private void publish(UUID note, long version) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(NoteWritten.of(note, version)));
    }

    private void writeVersions(UUID note, int count) {
        for (var version = 1; version <= count; version++) {
            publish(note, version);
        }
    }

    /** Writes an event that is sent already. */
    private void insert(UUID note, UUID event) {
        sql.update(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at)"
                        + " values (?, 'platform', ?, 'platform.note-written.v1', '{}', 1, now())",
                event,
                note);
    }

    /** Writes events that are sent already, of versions from one to another. */
    private void insertMany(String type, int from, int to, Long number) {
        sql.update("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at, number)
                select uuidv7(), ?, uuidv7(), 'platform.note-written.v1', '{}', version, now(), ?::bigint
                from generate_series(?, ?) as version""", type, number, from, to);
    }

    private List<String> latest(String type) {
        return sql.column("select latest from event_feed where aggregatetype = ?", type);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Reader {
        private final List<NumberedEvent> seen = new ArrayList<>();
        private long after;

        Reader(long start) {
            this.after = start;
        }

        void read() {
            var events = feed.after(TYPE, after, 37).events();
            seen.addAll(events);
            after = events.isEmpty() ? after : events.get(events.size() - 1).number();
        }
    }
}
