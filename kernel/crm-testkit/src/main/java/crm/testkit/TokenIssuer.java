package crm.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An OpenID Connect issuer, as far as one who verifies tokens needs it: a discovery document and a key set. */
final class TokenIssuer {
    private static final String REALM = "/realms/crm";
    private static final String CERTIFICATES = REALM + "/protocol/openid-connect/certs";

    private TokenIssuer() {}

    static String address() {
        return OncePerJvm.get("issuer", TokenIssuer::start);
    }

    private static String start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var origin = "http://localhost:" + server.getAddress().getPort();
            var discovery = discovery(origin);
            var keys = SigningKey.keySet();
            server.createContext(REALM + "/.well-known/openid-configuration", call -> answer(call, discovery));
            server.createContext(CERTIFICATES, call -> answer(call, keys));
            server.start();
            return origin + REALM;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String discovery(String origin) {
        var protocol = origin + REALM + "/protocol/openid-connect";
        return """
                {"issuer":"%s","jwks_uri":"%s","authorization_endpoint":"%s/auth","token_endpoint":"%s/token",\
                "userinfo_endpoint":"%s/userinfo","end_session_endpoint":"%s/logout",\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(origin + REALM, origin + CERTIFICATES, protocol, protocol, protocol, protocol);
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
