package crm.devstack.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.Part;
import crm.devstack.layout.Progress;
import crm.devstack.stack.CrmStack;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(Turn.LEAVES_CROWDS)
@ExtendWith(RunningSystem.class)
class CrashIT {
    private static final int CUSTOMERS = 2_000;
    private static final int CLIENTS = 8;
    private static final int BEFORE_THE_CRASH = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

    /** Clients do as the contract says: no answer, or 5xx, is tried again with the same idempotency key. */
    @Test
    void everyAcknowledgedCustomerIsThereOnceAfterACrash(CrmStack stack, Api api) throws InterruptedException {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        IntStream.range(0, CUSTOMERS).forEach(number -> clients.execute(() -> create(api, number)));
        clients.shutdown();

        await().atMost(PATIENCE).until(() -> acknowledged.size() > BEFORE_THE_CRASH);
        stack.kill(Part.CUSTOMER_SERVICE);
        assertTrue(acknowledged.size() < CUSTOMERS, "it was killed too late");
        stack.restart(Part.CUSTOMER_SERVICE, Progress.silent());
        clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertEquals(CUSTOMERS, acknowledged.size());
        assertEquals(CUSTOMERS, api.count("source==crash"));
        assertEquals(
                acknowledged,
                api.<String>all("source==crash", "externalIds.crash").stream().collect(toCollection(TreeSet::new)));
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertEquals(CUSTOMERS, api.registered("crash")));
    }

    private void create(Api api, int number) {
        var id = "crash-%04d".formatted(number);
        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> post(api, id) == 201);
        acknowledged.add(id);
    }

    private static int post(Api api, String id) {
        return api.json()
                .header("Idempotency-Key", id)
                .body(Map.of("kind", "person", "familyName", id, "source", "crash", "externalIds", Map.of("crash", id)))
                .post("/v1/customers")
                .statusCode();
    }
}
