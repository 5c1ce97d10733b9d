package crm.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.devstack.layout.StackFailed;
import org.junit.jupiter.api.Test;

class WrkSummaryTest {

    @Test
    void givesRequestsPerSecondAndLatencyInMilliseconds() {
        var result = WrkSummary.parse("""
                Running 2s test @ http://localhost:8081
                summary: requests=5000 duration=2000000 refused=0 unanswered=0 p50=1500 p99=9000
                """);

        assertEquals(new Throughput(2500, 1.5, 9), result);
    }

    @Test
    void doesNotTakeARunInWhichARequestWasRefused() {
        assertThrows(
                StackFailed.class,
                () -> WrkSummary.parse(
                        "summary: requests=5000 duration=2000000 refused=1 unanswered=0 p50=1500 p99=9000"));
    }

    @Test
    void doesNotTakeARunWithoutEnd() {
        assertThrows(StackFailed.class, () -> WrkSummary.parse("unable to connect"));
    }
}
