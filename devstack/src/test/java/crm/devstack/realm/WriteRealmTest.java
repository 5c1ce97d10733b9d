package crm.devstack.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.devstack.layout.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteRealmTest {
    @TempDir
    private Path folder;

    @Test
    void theUsersOfDevelopmentAreThereAndTheAddressesAreLeftOpen() throws IOException {
        var file = folder.resolve("keycloak/crm-realm.json");
        WriteRealm.main(new String[] {Checkout.current().realm().toString(), file.toString()});
        var realm = new ObjectMapper().readTree(file.toFile());

        assertTrue(named(realm, "users", "username", "admin").path("enabled").asBoolean());
        assertEquals(
                "${ERP_SECRET}",
                named(realm, "clients", "clientId", "erp-connector")
                        .path("secret")
                        .asText());
        assertEquals(
                "${CRM_URL}/docs/*",
                named(realm, "clients", "clientId", "crm-docs")
                        .path("redirectUris")
                        .path(0)
                        .asText());
    }

    private static JsonNode named(JsonNode realm, String list, String key, String name) {
        return StreamSupport.stream(realm.path(list).spliterator(), false)
                .filter(each -> each.path(key).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
