package crm.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {
    private static final String REALM = """
            {"realm": "test", "enabled": true, "clients": [
              {"clientId": "erp", "secret": "${ERP_SECRET}", "serviceAccountsEnabled": true}]}""";

    @TempDir(factory = BuildFolder.class)
    Path folder;

    private KeycloakServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void importsARealmWithSecretsFromTheEnvironmentAndKeepsItOverARestart() throws Exception {
        var options = options();
        server = KeycloakServer.start(options);

        assertEquals(200, tokenFor("s3cret"));
        assertEquals(401, tokenFor("${ERP_SECRET}"));
        assertTrue(discovery().contains("\"issuer\":\"" + server.issuer("test") + "\""));

        server.stop();
        assertFalse(server.alive());
        server = KeycloakServer.start(options.withEnvironment(Map.of("ERP_SECRET", "another")));
        assertEquals(200, tokenFor("s3cret"));
    }

    private KeycloakServer.Options options() throws IOException {
        var ports = FreePorts.next(2);
        var realm = Files.writeString(folder.resolve("test-realm.json"), REALM);
        return KeycloakServer.Options.of(
                        folder.resolve("the data"),
                        ports.get(0),
                        ports.get(1),
                        List.of(realm),
                        folder.resolve("keycloak.log"))
                .withEnvironment(Map.of("ERP_SECRET", "s3cret"));
    }

    private int tokenFor(String secret) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=erp&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(server.issuer("test") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String discovery() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.issuer("test") + "/.well-known/openid-configuration"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
