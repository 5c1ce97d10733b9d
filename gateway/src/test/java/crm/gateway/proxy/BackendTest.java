package crm.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackendTest {
    private final Backend backend = new Backend(
            "customer",
            URI.create("http://customer-service:8080"),
            null,
            () -> new CircuitBreaker(1, Duration.ofMinutes(1), InstantSource.system()));

    @Test
    void oneOfOneHasEveryTurnEvenWhenItIsAway() {
        find("127.0.0.1");
        var only = backend.instances().get(0);
        only.setAway(true);

        assertSame(only, backend.turn(List.of()).instance());
        assertTrue(backend.turn(List.of(only)).isNobodys());
    }

    @Test
    void aNewOneOfSeveralIsAwayUntilItWasAsked() {
        assertTrue(find("127.0.0.1"));
        assertTrue(find("127.0.0.1", "127.0.0.2"));
        assertFalse(find("127.0.0.2", "127.0.0.1"));

        assertEquals(Map.of("127.0.0.1", 12L), turns(12));
    }

    @Test
    void thoseThatAreThereShareTheTurnsOfOneThatIsAway() {
        find("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4");
        backend.instances().forEach(instance -> instance.setAway(false));
        assertEquals(List.of(3L, 3L, 3L, 3L), List.copyOf(turns(12).values()));

        backend.instances().get(1).setAway(true);
        assertEquals(Map.of("127.0.0.1", 4L, "127.0.0.3", 4L, "127.0.0.4", 4L), turns(12));
    }

    @Test
    void nobodyIsAskedTwiceAndThoseThatAreAwayComeLast() {
        find("127.0.0.1", "127.0.0.2", "127.0.0.3");
        backend.instances().get(2).setAway(false);
        List<Instance> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(backend.turn(asked).instance());
        }

        assertEquals("127.0.0.3", asked.get(0).address().host());
        assertEquals(3, asked.stream().distinct().count());
        assertTrue(backend.turn(asked).isNobodys());
    }

    @Test
    void whatIsKnownOfOneThatStaysIsKept() {
        find("127.0.0.1", "127.0.0.2");
        var stays = backend.instances().get(1);
        find("127.0.0.2", "127.0.0.3");

        assertSame(stays, backend.instances().get(0));
    }

    @Test
    void aLostNameLeadsToNoneOfItsAddresses() {
        find("127.0.0.1", "127.0.0.2");
        backend.lost();

        assertEquals(Map.of("customer-service", 3L), turns(3));
    }

    private boolean find(String... addresses) {
        return backend.found(
                List.of(addresses).stream().map(BackendTest::address).toList());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Long> turns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> backend.turn(List.of()).instance().address().host())
                .collect(Collectors.groupingBy(host -> host, Collectors.counting()));
    }
}
