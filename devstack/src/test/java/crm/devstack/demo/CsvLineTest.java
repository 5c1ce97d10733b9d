package crm.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void cellsAreSeparatedByCommas() {
        assertEquals(List.of("a", "", "b c", ""), new CsvLine("a,,b c,").cells());
    }

    @Test
    void quotesHoldCommasAndQuotes() {
        assertEquals(List.of("A \"B\", C", "2"), new CsvLine("\"A \"\"B\"\", C\",2").cells());
    }
}
