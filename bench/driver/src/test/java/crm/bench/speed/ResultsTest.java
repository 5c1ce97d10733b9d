package crm.bench.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.bench.load.Throughput;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Cell CELL = new Cell(1000, Operation.READ, 8);

    private final Results results = new Results();

    @Test
    void theBoundIsTheTimeOfBothParts() {
        assertEquals(2000, Bound.of(3000, 6000), 1e-9);
    }

    @Test
    void ratiosAreTakenWithinARound() {
        round(1, 6000, 3000, 1000, 800);
        round(2, 12_000, 6000, 1600, 800);
        round(3, 6000, 3000, 1200, 840);

        assertEquals(Optional.of(new Spread(2000, 2000, 4000)), results.bound(CELL));
        assertEquals(Optional.of(new Spread(0.5, 0.4, 0.6)), results.shareOfBound(CELL));
        assertEquals(Optional.of(new Spread(0.7, 0.5, 0.8)), results.shareThroughGateway(CELL));
    }

    @Test
    void whatWasNotDrivenHasNoFigure() {
        add(1, Target.DIRECT, 1000);

        assertEquals(Optional.of(new Spread(1000, 1000, 1000)), results.perSecond(CELL, Target.DIRECT));
        assertTrue(results.perSecond(CELL, Target.GATEWAY).isEmpty());
        assertTrue(results.bound(CELL).isEmpty());
        assertTrue(results.shareThroughGateway(CELL).isEmpty());
    }

    private void round(int round, double constant, double postgresql, double direct, double gateway) {
        add(round, Target.CONSTANT, constant);
        add(round, Target.POSTGRESQL, postgresql);
        add(round, Target.DIRECT, direct);
        add(round, Target.GATEWAY, gateway);
    }

    private void add(int round, Target target, double perSecond) {
        results.add(new Measurement(CELL, target, round, new Throughput(perSecond, 1, Double.NaN)));
    }
}
