package crm.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoakVerdictTest {
    private static final int CLIENTS = 8;
    private static final long SHARED = 500;

    @Test
    void aSystemThatStaysAsItWasPasses() {
        assertEquals(List.of(), faults(sample(9, 999, 9), sample(9, 999, 9), sample(100, 20, 5), sample(115, 28, 13)));
    }

    @Test
    void memoryIsComparedWithThatOfTheThirdMinute() {
        assertEquals(
                List.of("gateway weighs 1.16 times what it did"),
                faults(sample(116, 9, 9), sample(116, 9, 9), sample(100, 9, 9), sample(116, 9, 9)));
    }

    @Test
    void whatIsSharedMayFillUpAndNoMore() {
        assertEquals(List.of(), faults(sharing(100), sharing(100), sharing(100), sharing(500)));
        assertEquals(
                List.of("gateway shares 501 KiB among its processes"),
                faults(sharing(501), sharing(501), sharing(501), sharing(501)));
    }

    @Test
    void aPartThatWasStartedAnewIsAFault() {
        var sample = sample(100, 9, 9);
        assertEquals(
                List.of("gateway is not well, or not the process that it was"),
                faults(sample, sample, sample, sample(8, 100, 0, 9, 9)));
    }

    @Test
    void connectionsBeyondThoseOfTheClientsAreLeaks() {
        assertEquals(
                List.of("gateway has 9 connections more", "customer has 14 connections to PostgreSQL"),
                faults(sample(9, 9, 5), sample(9, 9, 5), sample(9, 20, 5), sample(9, 29, 14)));
    }

    @Test
    void anErrorIsAFault() {
        var sample = new Sample(1, List.of(), Map.of(), 10, Map.of("GET answered 500", 2));

        assertEquals(List.of("2 times: GET answered 500"), new SoakVerdict(List.of(sample), CLIENTS, SHARED).faults());
    }

    private static List<String> faults(Sample... samples) {
        return new SoakVerdict(List.of(samples), CLIENTS, SHARED).faults();
    }

    private static Sample sample(long memory, long sockets, long databaseConnections) {
        return sample(7, memory, 0, sockets, databaseConnections);
    }

    private static Sample sharing(long shared) {
        return sample(7, 100, shared, 9, 9);
    }

    private static Sample sample(long pid, long memory, long shared, long sockets, long databaseConnections) {
        return new Sample(
                1,
                List.of(new Sample.Weight("gateway", pid, true, memory, shared, sockets)),
                Map.of("customer", databaseConnections),
                0,
                Map.of());
    }
}
