package crm.bench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanLogTest {

    @Test
    void isTheLastPlanOfAListWithoutTheIndentationOfTheLog() {
        var log = """
                2026-11-21 LOG:  duration: 0.071 ms  plan:
                \tQuery Text: select c1_0.id from customer c1_0 where first
                \tIndex Scan  (cost=0.28..8.29)
                2026-11-21 LOG:  duration: 0.081 ms  plan:
                \tQuery Text: select c1_0.id from customer c1_0 where second
                \tLimit  (cost=0.28..8.29)
                \t  ->  Index Scan  (cost=0.28..8.29)
                2026-11-21 LOG:  duration: 0.010 ms  plan:
                \tQuery Text: select 1 from outbox
                \tResult  (cost=0.00..0.01)
                2026-11-21 LOG:  something else
                """;

        assertEquals(Optional.of("""
                Query Text: select c1_0.id from customer c1_0 where second
                Limit  (cost=0.28..8.29)
                  ->  Index Scan  (cost=0.28..8.29)
                """), PlanLog.last(log));
    }

    @Test
    void aPlanThatIsStillBeingWrittenDoesNotCount() {
        assertEquals(
                Optional.empty(),
                PlanLog.last("LOG:  duration: 0.071 ms  plan:\n\tQuery Text: select 1 from customer c1_0 where a\n"));
    }
}
