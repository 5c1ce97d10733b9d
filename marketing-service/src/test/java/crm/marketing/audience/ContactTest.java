package crm.marketing.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events of one batch about one customer: they say together what they say one by one. */
class ContactTest {

    private static final UUID MEI = UUID.randomUUID();

    @Test
    void theNewerOneCountsWhateverTheirOrder() {
        assertEquals(told(3, "new@example.com"), told(2, "old@example.com").newer(told(3, "new@example.com")));
        assertEquals(told(3, "new@example.com"), told(3, "new@example.com").newer(told(2, "old@example.com")));
    }

    @Test
    void whatTheNewerOneDoesNotTellIsKnownFromTheOlder() {
        assertEquals(told(3, "mei@example.com"), told(2, "mei@example.com").newer(untold(3)));
        assertEquals(told(3, "mei@example.com"), untold(3).newer(told(2, "mei@example.com")));
    }

    @Test
    void theSameToldAgainWithMoreSaysMore() {
        assertEquals(told(3, "mei@example.com"), untold(3).newer(told(3, "mei@example.com")));
        assertEquals(told(3, "mei@example.com"), told(3, "mei@example.com").newer(untold(3)));
        assertEquals(untold(4), untold(3).newer(untold(4)));
    }

    private static Contact told(long version, String email) {
        return new Contact(MEI, version, true, "Mei Lin", "Mei", "Lin", "en", null, email);
    }

    private static Contact untold(long version) {
        return new Contact(MEI, version, false, null, null, null, null, null, null);
    }
}
