package crm.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.layout.Checkout;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file as a spreadsheet counts it. */
class RetailFileTest {
    private static final List<RetailLine> LINES = RetailFile.read(
                    Checkout.current().samples().resolve("online-retail-2010-12.csv.gz"))
            .lines();

    @Test
    void everyLineIsAnOrdersACancellationsOrAReturns() {
        assertEquals(
                new RetailCounts(
                        1_629, 41_683, 326, 728, 70, 70, new BigDecimal("823746.14"), new BigDecimal("74789.12")),
                RetailCounts.of(LINES));
        assertEquals(42_481, RetailCounts.of(LINES).lines());
    }

    @Test
    void customersAreNumbersWithoutDecimals() {
        var customers = new RetailCustomers(LINES).numbers();

        assertEquals(948, customers.size());
        assertEquals("17850", customers.get(0));
    }

    @Test
    void everyStockCodeIsAProduct() {
        assertEquals(2_822, new RetailProducts(LINES).size());
    }

    @Test
    void onlyTheChannelIslandsAreNoCountry() {
        assertEquals(
                List.of("Channel Islands"),
                LINES.stream()
                        .map(RetailLine::country)
                        .distinct()
                        .filter(country -> Countries.code(country).isEmpty())
                        .toList());
    }
}
