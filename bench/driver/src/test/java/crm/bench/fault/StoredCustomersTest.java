package crm.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoredCustomersTest {
    private final StoredCustomers stored =
            new StoredCustomers(Map.of(0, "a", 1, "b", 2, "c"), Map.of("a", 1L, "b", 3L, "c", 1L), 3);

    @Test
    void whatWasPromisedAndIsNotThereIsMissing() {
        assertEquals(Set.of(7), stored.missing(Map.of(0, "a", 7, "x")));
    }

    @Test
    void aPromisedCustomerUnderAnotherIdIsMissing() {
        assertEquals(Set.of(0), stored.missing(Map.of(0, "x")));
    }

    @Test
    void whatNobodyWasToldOfIsCounted() {
        assertEquals(2, stored.beyond(Map.of(0, "a")));
    }

    @Test
    void everyVersionIsAnEvent() {
        assertEquals(5, stored.events());
    }
}
