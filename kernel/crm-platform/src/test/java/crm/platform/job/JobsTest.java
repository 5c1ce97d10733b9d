package crm.platform.job;

import static crm.platform.note.Eventually.eventually;
import static crm.platform.specimen.Calls.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.note.DatabaseCut;
import crm.platform.note.Sql;
import crm.platform.tally.TallyJob;
import crm.testkit.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class JobsTest {

    private static final String PATH = "/v1/tallies";

    @Inject
    Sql sql;

    @Inject
    TallyJob tally;

    @Inject
    MeterRegistry meters;

    @Test
    void handlesEveryRowOnceInTheNameOfWhoeverOrderedIt() {
        var id = submitted(lines(25, "line"));

        finished(id, "succeeded")
                .body("done", equalTo(25))
                .body("total", equalTo(25))
                .body("counts.created", equalTo(25))
                .body("rate", greaterThan(0f))
                .body("fileName", equalTo("lines.txt"))
                .body("finishedAt", notNullValue())
                .body("links", not(hasKey("cancel")));
        assertEquals(numbers(1, 25), written(id));
        assertEquals(List.of(creator(id)), sql.column("select distinct written_by from tally where job_id = ?", id));
    }

    @Test
    void beginsWhenTheOrderIsCommittedAndNotAtTheNextPoll() {
        var id = submitted("only one");

        // the tests' poll interval is minutes
        finished(id, "succeeded");
    }

    @Test
    void keepsAllRejectedRowsWithTheirPlace() {
        var id = submitted("good\nbad apple\ngood\nbad=1+1\n");

        finished(id, "succeeded")
                .body("counts.created", equalTo(2))
                .body("counts.rejected", equalTo(2))
                .body("done", equalTo(4));
        call().get(PATH + "/" + id + "/errors")
                .then()
                .statusCode(200)
                .body("items.line", contains(2, 4))
                .body("items.code", contains("bad-line", "bad-line"))
                .body("items[0].column", equalTo("text"))
                .body("items[0].value", equalTo(" apple"));
    }

    @Test
    void listsRowErrorsByPageAndFilter() {
        var id = submitted(lines(12, "bad"));
        finished(id, "succeeded");

        var first = call().get(PATH + "/" + id + "/errors?limit=5&total=exact&filter=line=gt=2")
                .then()
                .statusCode(200)
                .body("items.line", contains(3, 4, 5, 6, 7))
                .body("total.value", equalTo(10))
                .extract();
        call().get(PATH + "/" + id + "/errors?limit=5&filter=line=gt=2&cursor=" + first.path("next"))
                .then()
                .body("items.line", contains(8, 9, 10, 11, 12));
    }

    @Test
    void givesTheRowErrorsAsAFileThatASpreadsheetDoesNotExecute() {
        var id = submitted("bad=1+1\nbad, quoted\n");
        finished(id, "succeeded");

        var csv = call().accept("text/csv")
                .get(PATH + "/" + id + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(
                List.of(
                        "line,column,code,detail,value",
                        "1,text,bad-line,must not be bad,'=1+1",
                        "2,text,bad-line,must not be bad,\", quoted\""),
                csv.lines().toList());
    }

    @Test
    void goesOnAfterAStepThatFailedWithoutRepeatingAnEffect() {
        var id = submitted(lines(14, "line") + "\nfails once\n" + lines(10, "more"));

        finished(id, "succeeded").body("counts.created", equalTo(25));
        assertEquals(numbers(1, 25), written(id));
    }

    @Test
    void givesUpOnRowsThatFailAgainAndAgainAndKeepsThoseBefore() {
        var id = submitted(lines(10, "line") + "\nfails\nnever reached");

        finished(id, "failed")
                .body("failure.code", equalTo("gave-up"))
                .body("done", equalTo(10))
                .body("total", equalTo(12));
        assertEquals(numbers(1, 10), written(id));
    }

    @Test
    void findsOutWhatWouldBecomeOfTheRowsAndWritesNothing() {
        var id = UUID.fromString(call().multiPart("file", "lines.txt", (lines(15, "line") + "\nbad").getBytes())
                .post(PATH + "?validateOnly=true")
                .then()
                .statusCode(202)
                .body("validateOnly", equalTo(true))
                .extract()
                .path("id"));

        finished(id, "succeeded").body("counts.created", equalTo(15)).body("counts.rejected", equalTo(1));
        call().get(PATH + "/" + id + "/errors").then().body("items.line", contains(16));
        assertEquals(List.of(), written(id));
    }

    @Test
    void failsAtOnceWhenTheHandlerRefusesTheInput() {
        finished(submitted(""), "failed").body("failure.detail", containsString("must have lines"));
        eventually(
                "operators see it", () -> meters.get("crm.jobs.failed").gauge().value() >= 1);
    }

    @Test
    void goesOnWithTheJobOfAnInstanceThatDied() {
        var id = UUID.randomUUID();
        leftBehind(id, 10, lines(16, "line"));

        finished(submitted("another job, whose commit wakes a worker"), "succeeded");
        finished(id, "succeeded").body("counts.created", equalTo(16));
        assertEquals(numbers(1, 16), written(id));
    }

    @Test
    void stopsAfterTheRunningStepWhenItIsCancelled() {
        var id = submitted(lines(10, "line") + "\nwait\n" + lines(50, "more"));
        eventually("the first step is done", () -> done(id) == 10);

        var cancelled = CompletableFuture.runAsync(
                () -> call().post(PATH + "/" + id + ":cancel").then().statusCode(200));
        eventually("the cancellation waits for the step", () -> !sql.column("""
                select pid from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%cancel_requested = true%' and pid <> pg_backend_pid()
                """).isEmpty());
        tally.permit();
        cancelled.join();

        finished(id, "cancelled");
        assertEquals(done(id), written(id).size());
        assertTrue(done(id) < 61, "it stopped early");
    }

    @Test
    void endsAsCancelledWhenTheRowsThatFailAreNotToBeTriedAgain() {
        var id = UUID.randomUUID();
        leftBehind(id, 10, lines(10, "line") + "\nfails");
        sql.update("update job set cancel_requested = true, attempts = 4 where id = ?", id);

        finished(submitted("another job, whose commit wakes a worker"), "succeeded");
        finished(id, "cancelled").body("failure", nullValue());
    }

    @Test
    void keepsAJobWhileItIsCountedAndLetsItBeSeen() {
        var id = submitted("wait when counted");
        eventually("it is taken", () -> !leasedUntil(id).isEmpty());
        var first = leasedUntil(id);

        eventually("the lease is renewed", () -> !leasedUntil(id).equals(first));
        eventually(
                "it is seen to run",
                () -> meters.get("crm.jobs.running").gauge().value() >= 1);
        tally.permit();
        finished(id, "succeeded").body("counts.created", equalTo(1));
    }

    @Test
    void leavesAJobAloneThatIsOverWhenItIsCancelled() {
        var id = submitted("line");
        finished(id, "succeeded");

        call().post(PATH + "/" + id + ":cancel").then().statusCode(200).body("state", equalTo("succeeded"));
    }

    @Test
    void waitsForTheDatabaseInsteadOfFailing() {
        var id = submitted(lines(10, "line") + "\nwait\n" + lines(200, "more"));
        eventually("the first step is done", () -> done(id) == 10);
        var cut = new DatabaseCut();
        var back = CompletableFuture.runAsync(cut::close, CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
        tally.permit();
        tally.permit();
        back.join();

        finished(id, "succeeded").body("counts.created", equalTo(211));
        assertEquals(numbers(1, 211), written(id));
    }

    @Test
    void streamsTheProgressUntilTheEnd() {
        var id = submitted(lines(30, "line"));

        var events = call().accept("text/event-stream")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();

        assertTrue(events.contains("event:end") || events.contains("event: end"), events);
        assertTrue(events.contains("\"state\":\"succeeded\""), events);
    }

    @Test
    void sparesTheAnswerWhileNothingHasMoved() {
        var id = submitted("line");
        var tag = finished(id, "succeeded").extract().header("ETag");

        call().header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(304);
    }

    @Test
    void listsTheJobsOfAState() {
        var id = submitted("line");
        finished(id, "succeeded");

        call().get(PATH + "?filter=state==succeeded&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        call().get(PATH + "?filter=state==cancelled;createdAt=gt=2026-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void knowsNoJobOfAnotherKindOrNone() {
        for (var path : List.of("", "/errors")) {
            call().get(PATH + "/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("tally-not-found"));
        }
        call().accept("text/event-stream")
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        call().accept("text/csv")
                .get(PATH + "/" + UUID.randomUUID() + "/errors")
                .then()
                .statusCode(404);
    }

    /** What the database holds of an instance that was killed in a step: the steps before, and a lease that has run out. */
    private void leftBehind(UUID id, int done, String file) {
        sql.update("""
                insert into job (id, kind, state, parameters, total, created, creator_subject, creator_name, created_at,
                    started_at, worker, leased_until, attempts)
                values (?, 'tally', 'running', '{}', 16, ?, 'somebody', 'somebody', now(), now(), gen_random_uuid(),
                    now() - interval '1 second', 1)
                """, id, done);
        sql.update("insert into job_file_piece values (?, 0, convert_to(?, 'UTF8'))", id, file);
        sql.update("insert into tally select ?, line, '', 'somebody' from generate_series(1, ?) as line", id, done);
    }

    private List<String> leasedUntil(UUID id) {
        return sql.column("select leased_until from job where id = ? and worker is not null", id);
    }

    private static UUID submitted(String file) {
        return UUID.fromString(
                call().multiPart("file", "lines.txt", file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post(PATH)
                        .then()
                        .statusCode(202)
                        .body("state", equalTo("queued"))
                        .body("links.cancel", containsString(":cancel"))
                        .extract()
                        .path("id"));
    }

    private static ValidatableResponse finished(UUID id, String state) {
        eventually("the job is over", () -> !List.of("queued", "running")
                .contains(call().get(PATH + "/" + id).path("state").toString()));
        return call().get(PATH + "/" + id).then().statusCode(200).body("state", equalTo(state));
    }

    private static int done(UUID id) {
        return call().get(PATH + "/" + id).path("done");
    }

    private static String creator(UUID id) {
        return call().get(PATH + "/" + id).path("createdBy");
    }

    private List<String> written(UUID id) {
        return sql.column("select line from tally where job_id = ? order by line", id);
    }

    private static String lines(int count, String text) {
        return String.join(
                "\n",
                IntStream.rangeClosed(1, count).mapToObj(i -> text + " " + i).toList());
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
