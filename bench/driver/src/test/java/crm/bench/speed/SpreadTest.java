package crm.bench.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(9.0, 2.0, 1.0, 3.0)));
    }

    @Test
    void quantilesLieBetweenTheNearestValues() {
        assertEquals(9.9, Spread.quantile(List.of(0.0, 10.0), 0.99), 1e-9);
    }

    @Test
    void ofNothingThereIsNoMedian() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }
}
