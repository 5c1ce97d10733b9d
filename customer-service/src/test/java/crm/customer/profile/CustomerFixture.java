package crm.customer.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Customers in named states. */
final class CustomerFixture {

    private CustomerFixture() {}

    /** A person of whom only the name is known. */
    static String named(String displayName) {
        return "{\"kind\": \"person\", \"displayName\": \"" + displayName + "\"}";
    }

    /** A person with an id in the ERP. */
    static String inErp(String displayName, String erpId) {
        return "{\"kind\": \"person\", \"displayName\": \"" + displayName + "\", \"externalIds\": {\"erp\": \"" + erpId
                + "\"}}";
    }

    /** A person of whom everything is known. */
    static String complete(String erpId) {
        return """
                {
                  "kind": "person",
                  "displayName": "Mei L.",
                  "givenName": "Mei",
                  "familyName": "Lin",
                  "gender": "female",
                  "birthDate": "1990-04-23",
                  "emails": [{"address": "Mei.Lin@Example.com", "label": "work"}],
                  "phones": [{"number": "030 1234567", "label": "home"}],
                  "addresses": [{"street": "Lindenallee 5", "city": "Berlin", "region": "BE", "postalCode": "10115", "country": "de", "label": "home"}],
                  "language": "de",
                  "timeZone": "Europe/Berlin",
                  "tags": ["vip", "newsletter"],
                  "attributes": {"shoeSize": 38, "hobbies": ["chess", "go"], "member": true, "height": 1.68},
                  "externalIds": {"erp": "%s"},
                  "source": "web-shop",
                  "owner": "anna.koch"
                }""".formatted(erpId);
    }

    static ObjectNode createdComplete() {
        return CustomerApi.created(complete(CustomerApi.unusedId()));
    }

    /** As {@link #createdComplete()}, known by an id in the shop. */
    static ObjectNode createdInShop() {
        return CustomerApi.created(complete(CustomerApi.unusedId()).replace("\"erp\"", "\"shop\""));
    }
}
