package crm.platform.shutdown;

import static crm.platform.note.Eventually.eventually;
import static crm.platform.specimen.Calls.call;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.note.Sql;
import crm.platform.tally.TallyJob;
import crm.testkit.RealServers;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** Has an application of its own, which is asked to end. */
@QuarkusTest
@TestProfile(HandOverTest.Delayed.class)
@WithTestResource(RealServers.class)
class HandOverTest {
    private static final String PATH = "/v1/tallies/";
    private static final String GROUP = "platform";

    @Inject
    Event<ShutdownDelayInitiatedEvent> end;

    @Inject
    TallyJob tally;

    @Inject
    Sql sql;

    @Test
    void leavesItsWorkToTheOtherInstancesWhileItStillAnswers() throws Exception {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", RealServers.kafka()))) {
            var job = submitted("line\n".repeat(10) + "wait\n" + "line\n".repeat(50));
            eventually("the first step is done", () -> call().get(PATH + job).<Integer>path("done") == 10);
            var counted = submitted("wait when counted\nline\n");
            eventually("it is being counted", () -> hasWorker(counted));
            eventually("the consumer has joined", () -> members(kafka) > 0);
            var stream = CompletableFuture.supplyAsync(
                    () -> call().accept("text/event-stream").get(PATH + job).asString());

            end.fire(new ShutdownDelayInitiatedEvent());
            eventually("the job that is being counted is anybody's at once", () -> !hasWorker(counted));
            tally.permit();
            tally.permit();

            eventually("the job is anybody's", () -> !sql.column("""
                    select id from job
                    where id = ? and state = 'running' and worker is null and leased_until <= now() and attempts = 0
                    """, job).isEmpty());
            eventually("the consumer has left", () -> members(kafka) <= 0);
            assertTrue(
                    stream.get(20, TimeUnit.SECONDS).contains("running"), "the stream ends although the job does not");
            call().get(PATH + job).then().statusCode(200);
        }
    }

    private boolean hasWorker(UUID job) {
        return !sql.column("select id from job where id = ? and state = 'running' and worker is not null", job)
                .isEmpty();
    }

    private static UUID submitted(String file) {
        return UUID.fromString(call().multiPart("file", "lines.txt", file.getBytes())
                .post("/v1/tallies")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private static int members(Admin kafka) {
        try {
            var groups = kafka.describeConsumerGroups(List.of(GROUP)).describedGroups();
            return groups.get(GROUP).get().members().size();
        } catch (ExecutionException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on answering for a while. */
    public static class Delayed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.delay", "5S");
        }
    }
}
