package crm.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.StackFailed;
import org.junit.jupiter.api.Test;

class PgbenchSummaryTest {
    private static final String SUMMARY = """
            number of transactions actually processed: 9996
            number of failed transactions: 0 (0.000%)
            latency average = 1.600 ms
            initial connection time = 12.345 ms
            tps = 4998.123456 (without initial connection time)
            """;

    @Test
    void givesTransactionsPerSecondAndTheMeanLatency() {
        var result = PgbenchSummary.parse(SUMMARY);

        assertEquals(4998.123456, result.perSecond());
        assertEquals(1.6, result.p50());
        assertTrue(Double.isNaN(result.p99()));
    }

    @Test
    void doesNotTakeARunInWhichATransactionFailed() {
        var summary = SUMMARY.replace("failed transactions: 0", "failed transactions: 3");

        assertThrows(StackFailed.class, () -> PgbenchSummary.parse(summary));
    }

    @Test
    void doesNotTakeARunFromWhichAClientDroppedOut() {
        assertThrows(StackFailed.class, () -> PgbenchSummary.parse("client 3 aborted in command 2\n" + SUMMARY));
    }
}
