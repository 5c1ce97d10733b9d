package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void isNeverUpdatedBeforeItsLastChange() {
        var customer = Customer.register(UUID.randomUUID(), FindableProfile.of(named("Mei")), NOON);
        customer.change(named("Mei Lin"), NOON.minusSeconds(2));
        assertEquals(NOON, customer.updatedAt());

        customer.change(named("Mei"), NOON.plusSeconds(2));
        assertEquals(NOON.plusSeconds(2), customer.updatedAt());
        assertEquals(NOON, customer.createdAt());
    }

    private static Profile named(String displayName) {
        return new Profile(
                Kind.PERSON,
                displayName,
                true,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null);
    }
}
