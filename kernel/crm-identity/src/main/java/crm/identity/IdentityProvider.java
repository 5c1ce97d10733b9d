package crm.identity;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The realm, asked where this application reaches it. */
@ApplicationScoped
class IdentityProvider {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final String address;

    IdentityProvider(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /**
     * What the realm calls itself in its discovery document, and so in its tokens.
     *
     * @throws IdentityUnreachable if it gives none within two seconds
     */
    String issuer() throws IdentityUnreachable {
        var answer = discovery();
        if (answer.statusCode() != 200) {
            throw new IdentityUnreachable(address, "it answers " + answer.statusCode());
        }
        try {
            return new JsonObject(answer.body()).getString("issuer", "nothing");
        } catch (DecodeException | ClassCastException e) {
            throw new IdentityUnreachable(address, "what it answers is no discovery document");
        }
    }

    private HttpResponse<String> discovery() throws IdentityUnreachable {
        try {
            var uri = URI.create(address + "/.well-known/openid-configuration");
            return client.send(HttpRequest.newBuilder(uri).timeout(LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException | IllegalArgumentException e) {
            throw new IdentityUnreachable(address, e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityUnreachable(address, "the application ends");
        }
    }
}
