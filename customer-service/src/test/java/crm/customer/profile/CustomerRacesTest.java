package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What callers may do to each other: nothing, and nobody ever sees a 500. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerRacesTest {

    private static final int CALLERS = 20;

    @Test
    void oneIdempotencyKeyCreatesOneCustomer() throws Exception {
        var key = UUID.randomUUID().toString();
        var name = "Once " + key;
        var answers = atOnce(i -> CustomerApi.caller()
                .header("Idempotency-Key", key)
                .body(CustomerFixture.named(name))
                .post(CustomerApi.PATH));
        answers.keySet().removeAll(List.of(201, 409));
        assertEquals(Map.of(), answers);
        assertEquals(1, customers("display_name = '" + name + "'"));
    }

    @RepeatedTest(3)
    void oneExternalIdIsTakenOnce() throws Exception {
        var erpId = CustomerApi.unusedId();
        var answers = atOnce(i -> CustomerApi.create(CustomerFixture.inErp("Racer " + i, erpId)));
        assertEquals(Map.of(201, 1L, 409, CALLERS - 1L), answers);
    }

    @Test
    void oneExternalIdIsWrittenByAllWhoUpsertIt() throws Exception {
        var erpId = CustomerApi.unusedId();
        var answers = atOnce(i -> CustomerApi.put("erp", erpId, CustomerFixture.named("Upsert " + i)));
        assertEquals(Map.of(201, 1L, 200, CALLERS - 1L), answers);
        assertEquals(1, customers("external_ids ->> 'erp' = '" + erpId + "'"));
    }

    @Test
    void oneVersionIsChangedOnce() throws Exception {
        var id = CustomerApi.id(CustomerApi.created(CustomerFixture.named("Contested")));
        var answers = atOnce(i -> CustomerApi.patch(id, 1, "{\"owner\": \"owner-" + i + "\"}"));
        assertEquals(Map.of(200, 1L, 412, CALLERS - 1L), answers);
    }

    @Test
    void batchesOfTheSameCustomersInAnyOrderAllEnd() throws Exception {
        var ids = IntStream.range(0, 50).mapToObj(i -> CustomerApi.unusedId()).toList();
        var answers = atOnce(i -> CustomerApi.batch(shuffled(ids, i)));
        assertEquals(Map.of(207, (long) CALLERS), answers);
        var list = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        assertEquals(ids.size(), customers("external_ids ->> 'erp' in (" + list + ")"));
    }

    private static String shuffled(List<String> ids, int caller) {
        var order = new ArrayList<>(ids);
        Collections.shuffle(order, new Random(caller));
        return order.stream()
                .map(id -> "{\"mode\": \"upsert\", \"kind\": \"person\", \"displayName\": \"Batch " + caller
                        + "\", \"externalIds\": {\"erp\": \"" + id + "\"}}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static long customers(String condition) {
        return Long.parseLong(Stored.rows("select count(*)::text from customer where " + condition)
                .get(0));
    }

    /** Calls from many threads that start together; how often each status was answered. */
    private static Map<Integer, Long> atOnce(IntFunction<Response> call) throws Exception {
        var start = new CyclicBarrier(CALLERS);
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            var calls = IntStream.range(0, CALLERS)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        start.await();
                        return call.apply(i).statusCode();
                    })
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        } finally {
            threads.shutdownNow();
        }
    }
}
