package crm.devstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of development users, whose passwords are their names, through the client that only development has. */
public final class Tokens {
    private static final String CLIENT = "crm-cli";
    private static final int OK = 200;

    private final URI endpoint;

    public Tokens(Ports ports) {
        this.endpoint = URI.create(ports.issuer() + "/protocol/openid-connect/token");
    }

    /**
     * @throws StackFailed if there is no such user
     */
    public String of(String user) {
        var answer = Http.send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("grant_type", "password", "client_id", CLIENT, "username", user, "password", user)))
                .build());
        JsonNode body = Http.json(answer);
        if (body.path("error").asText().equals("invalid_grant")) {
            throw new StackFailed("There is no development user '" + user + "'; each role has one of its name: admin,"
                    + " sales-rep, sales-manager, marketer, support-agent, support-manager, analyst, privacy-officer,"
                    + " integration, operator");
        }
        if (answer.statusCode() != OK) {
            throw new StackFailed(
                    "Keycloak gives no token: " + body.path("error_description").asText());
        }
        return body.path("access_token").asText();
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
