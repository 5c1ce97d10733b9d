package crm.bench.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void endsWhenTwoPortionsInARowWereNoFaster() {
        assertEquals(3, portions(100, 101, 99));
        assertEquals(5, portions(100, 150, 200, 203, 198));
        assertEquals(6, portions(100, 150, 140, 200, 203, 198));
    }

    @Test
    void slowGrowthIsNotTakenForItsEnd() {
        assertEquals(5, portions(100, 103, 107, 108, 109));
    }

    @Test
    void doesNotWaitForever() {
        assertEquals(
                15, portions(DoubleStream.iterate(1, rate -> rate * 2).limit(15).toArray()));
    }

    private static int portions(double... rates) {
        Iterator<Double> next = Arrays.stream(rates).iterator();
        var portions = WarmUp.drive(next::next);
        assertEquals(false, next.hasNext());
        return portions;
    }
}
