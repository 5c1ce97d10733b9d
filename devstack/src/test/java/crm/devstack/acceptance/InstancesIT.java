package crm.devstack.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.stack.CrmStack;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances of the customer service behind a gateway of their own, which finds them by name, as in a network of containers.
 * Those of this test are restarted one after the other while clients write and import.
 */
@ExtendWith(RunningSystem.class)
class InstancesIT {
    private static final String SOURCE = "instances";
    private static final List<String> ADDRESSES = List.of("127.0.0.2", "127.0.0.3");
    private static final int CLIENTS = 4;
    private static final int WRITES_BETWEEN = 150;
    private static final int ROWS = 997;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger imports = new AtomicInteger();
    /** The customers that were acknowledged, by their ids in the shop's system. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    /** One for each file that is to be imported: around each restart. */
    private final Semaphore files = new Semaphore(0);
    /** What clients were answered and should not have been. */
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void noRequestFailsWhileOneInstanceAfterTheOtherIsRestarted(CrmStack stack, Api api, Home home)
            throws InterruptedException, IOException, SQLException {
        var instances = new LinkedHashMap<String, Replica>();
        var clients = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            ADDRESSES.forEach(address -> instances.put(address, customerService(address, stack.ports(), home)));
            instances.put("gateway", gateway(stack.ports(), home));
            begin(clients, api, instances.get("gateway").url());
            for (var address : ADDRESSES) {
                awaitWrites();
                files.release();
                instances.get(address).terminate();
                awaitWrites();
                instances.put(address, customerService(address, stack.ports(), home));
            }
            awaitWrites();
            await().atMost(PATIENCE).until(() -> files.availablePermits() == 0);
            goOn.set(false);
            clients.shutdown();
            assertTrue(clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } finally {
            instances.values().forEach(Replica::close);
            goOn.set(false);
            clients.shutdownNow();
        }

        assertEquals(List.of(), List.copyOf(failures));
        assertEverythingIsThereOnce(api);
        assertEventsWereBegunInOrder(stack.ports());
    }

    private void assertEverythingIsThereOnce(Api api) {
        assertEquals(acknowledged.size(), api.count("source==" + SOURCE));
        assertEquals(
                new TreeSet<>(acknowledged.keySet()),
                api.<String>all("source==" + SOURCE, "externalIds." + SOURCE).stream()
                        .collect(toCollection(TreeSet::new)));
        assertTrue(imports.get() >= ADDRESSES.size(), "too few files were imported: " + imports);
        for (int number = 1; number <= imports.get(); number++) {
            assertEquals(ROWS, api.count("source==" + imported(number)));
        }
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertEquals(acknowledged.size(), api.registered(SOURCE)));
    }

    /**
     * Each customer was registered and changed twice, and analytics handled all three events. None was begun before the one that it
     * follows; that one ended before the other began is not seen here, nor does it show when both were handled in one transaction.
     */
    private void assertEventsWereBegunInOrder(Ports ports) throws SQLException {
        var handled = new HandledEvents(ports, Set.copyOf(acknowledged.values()));
        await().atMost(PATIENCE).until(() -> handled.ofAnalytics().size() == 3 * acknowledged.size());
        var times = handled.ofAnalytics();
        for (var customer : handled.ofCustomers().entrySet()) {
            var inOrderOfVersions = customer.getValue().stream().map(times::get).toList();
            assertEquals(3, inOrderOfVersions.size(), customer.getKey());
            assertEquals(inOrderOfVersions.stream().sorted().toList(), inOrderOfVersions, customer.getKey());
        }
    }

    private void begin(ExecutorService clients, Api api, String gateway) {
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(() -> repeat(() -> write(api, gateway)));
        }
        clients.execute(() -> repeat(() -> importFile(api, gateway)));
    }

    private void repeat(Work work) {
        while (goOn.get()) {
            try {
                work.run();
            } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
                failures.add(e.toString());
            }
        }
    }

    /** A customer, and two changes of it, each bound to the version before. */
    private void write(Api api, String gateway) {
        var key = "%s-%05d".formatted(SOURCE, numbers.incrementAndGet());
        var created = answered(
                201,
                api.json()
                        .baseUri(gateway)
                        .header("Idempotency-Key", key)
                        .body(Map.of("kind", "person", "familyName", key, "source", SOURCE, "externalIds", ids(key)))
                        .post("/v1/customers"));
        String id = created.path("id");
        acknowledged.put(key, id);
        var etag = created.header("ETag");
        for (var language : List.of("de", "fr")) {
            etag = answered(
                            200,
                            api.as("admin")
                                    .baseUri(gateway)
                                    .contentType("application/merge-patch+json")
                                    .header("If-Match", etag)
                                    .body(Map.of("language", language))
                                    .patch("/v1/customers/" + id))
                    .header("ETag");
        }
    }

    private static Map<String, String> ids(String key) {
        return Map.of(SOURCE, key);
    }

    private void importFile(Api api, String gateway) throws IOException, InterruptedException {
        if (!files.tryAcquire(1, TimeUnit.SECONDS)) {
            return;
        }
        var number = imports.get() + 1;
        var file = FebrlFile.original(folder, imported(number));
        String job = answered(
                        202,
                        api.as("marketer")
                                .baseUri(gateway)
                                .contentType(ContentType.MULTIPART)
                                .multiPart("mapping", file.mapping().toFile(), "application/json")
                                .multiPart("file", file.data().toFile(), "text/csv")
                                .post("/v1/customer-imports"))
                .path("id");
        await().pollInSameThread().atMost(PATIENCE).until(() -> !"queued running".contains(state(api, gateway, job)));
        assertEquals("succeeded", state(api, gateway, job));
        imports.incrementAndGet();
    }

    private String state(Api api, String gateway, String job) {
        return answered(200, api.as("marketer").baseUri(gateway).get("/v1/customer-imports/" + job))
                .path("state");
    }

    private static Response answered(int status, Response answer) {
        assertEquals(status, answer.statusCode(), () -> answer.asString());
        return answer;
    }

    private static String imported(int number) {
        return SOURCE + "-file-" + number;
    }

    private void awaitWrites() {
        files.release();
        var before = acknowledged.size();
        await().atMost(PATIENCE).until(() -> acknowledged.size() > before + WRITES_BETWEEN || !failures.isEmpty());
        assertEquals(List.of(), List.copyOf(failures));
        assertFalse(acknowledged.isEmpty());
    }

    private static Replica customerService(String address, Ports ports, Home home) {
        var settings = Map.of(
                "CRM_KAFKA", ports.kafka(),
                "CRM_DB_URL", ports.jdbcUrl("customer"),
                "CRM_DB_USER", "customer",
                "CRM_DB_PASSWORD", "customer",
                "CRM_SHUTDOWN_DELAY", "5s");
        return Replica.start(Part.CUSTOMER_SERVICE, address, ports, home, List.of(), settings);
    }

    /** Its hosts file is what a name server of containers would say; the system's own instance is among the three. */
    private Replica gateway(Ports ports, Home home) throws IOException {
        var hosts = Files.writeString(folder.resolve("hosts"), """
                127.0.0.1 localhost
                127.0.0.1 customer-service
                127.0.0.2 customer-service
                127.0.0.3 customer-service
                """);
        var settings = new LinkedHashMap<String, String>();
        for (var service : Part.services()) {
            settings.put("CRM_" + service.shortName().toUpperCase(Locale.ROOT) + "_URL", ports.http(service));
        }
        settings.put("CRM_CUSTOMER_URL", "http://customer-service:" + ports.of(Part.CUSTOMER_SERVICE));
        return Replica.start(
                Part.GATEWAY, "127.0.0.2", ports, home, List.of("-Djdk.net.hosts.file=" + hosts), settings);
    }

    /** One portion of a client's work. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
