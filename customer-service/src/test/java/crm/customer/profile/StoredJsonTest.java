package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import crm.customer.contactpoint.Email;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is stored as JSON is passed on as it is, and is read when somebody looks into it. */
class StoredJsonTest {

    private static final ObjectMapper API = new ObjectMapper();
    private static final String EMAILS = "[{\"label\": \"work\", \"address\": \"mei@example.com\", \"primary\": true}]";
    private static final List<Email> READ = List.of(new Email("mei@example.com", null, "work", true));

    @Test
    void passesOnWhatIsStored() throws Exception {
        var row = new Row(emails(EMAILS), map("{\"size\": 1.50, \"many\": 12345678901234567890}"));

        assertEquals(
                "{\"emails\":" + EMAILS + ",\"attributes\":{\"size\": 1.50, \"many\": 12345678901234567890}}",
                API.writeValueAsString(row));
    }

    @Test
    void isReadByWhoeverLooks() {
        var emails = emails(EMAILS);

        assertEquals(READ, emails);
        assertEquals(emails, READ);
        assertEquals(READ.hashCode(), emails.hashCode());
        assertEquals(1, emails.size());
        assertEquals(Map.of("shop", "4711"), map("{\"shop\": \"4711\"}"));
        assertEquals("4711", map("{\"shop\": \"4711\"}").get("shop"));
    }

    @Test
    void isPartOfATree() {
        var tree = API.valueToTree(new Row(emails(EMAILS), map("{\"vip\": true}")));

        assertEquals("mei@example.com", tree.at("/emails/0/address").textValue());
        assertEquals(true, tree.at("/attributes/vip").booleanValue());
    }

    @Test
    void neverChanges() {
        var emails = emails(EMAILS);
        var attributes = map("{\"vip\": true}");

        assertThrows(UnsupportedOperationException.class, () -> emails.remove(0));
        assertThrows(UnsupportedOperationException.class, () -> attributes.put("vip", false));
        assertThrows(UnsupportedOperationException.class, attributes::clear);
    }

    @Test
    void whatIsNoJsonIsNoticedWhenSomebodyLooks() {
        var emails = emails("[{");

        assertThrows(IllegalStateException.class, emails::size);
    }

    private static List<Email> emails(String json) {
        return new UnreadList<>(
                json, reader().forType(API.getTypeFactory().constructCollectionType(List.class, Email.class)));
    }

    private static Map<String, Object> map(String json) {
        return new UnreadMap<>(
                json, reader().forType(API.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
    }

    private static ObjectReader reader() {
        return API.reader();
    }

    private record Row(List<Email> emails, Map<String, Object> attributes) {}
}
