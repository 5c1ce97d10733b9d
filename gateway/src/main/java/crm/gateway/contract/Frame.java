package crm.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeSet;

/** What the merged document says once for all services: title, licence, server and the way to log in. */
final class Frame {
    static final String SCHEME = "oauth2";

    private static final String ISSUER = "/realms/crm/protocol/openid-connect/";

    private Frame() {}

    static ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        var info = document.putObject("info");
        info.put("title", "Headless CRM");
        info.put("version", "1.0.0");
        info.put("description", "Customers, sales, marketing, support and analytics behind one address.");
        info.putObject("license").put("name", "Apache 2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        document.putArray("security").addObject().putArray(SCHEME);
        return document;
    }

    /** One scheme; the addresses of its flows are replaced at run time by those of the configured issuer. */
    static void addSecurityScheme(ObjectNode document) {
        var scheme = ((ObjectNode) document.get("components"))
                .putObject("securitySchemes")
                .putObject(SCHEME);
        scheme.put("type", "oauth2");
        scheme.put("description", "Front ends log in with code and PKCE, systems with their client credentials.");
        var flows = scheme.putObject("flows");
        var code = flows.putObject("authorizationCode");
        code.put("authorizationUrl", ISSUER + "auth").put("tokenUrl", ISSUER + "token");
        code.set("scopes", scopes(document));
        var system = flows.putObject("clientCredentials");
        system.put("tokenUrl", ISSUER + "token").set("scopes", scopes(document));
    }

    private static ObjectNode scopes(JsonNode document) {
        var names = new TreeSet<String>();
        document.get("paths")
                .forEach(item -> item.forEach(operation -> operation
                        .path("security")
                        .forEach(requirement ->
                                requirement.forEach(list -> list.forEach(scope -> names.add(scope.asText()))))));
        ObjectNode scopes = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> scopes.put(name, described(name)));
        return scopes;
    }

    private static String described(String scope) {
        var verbs = Map.of("read", "See ", "write", "Create and change ", "delete", "Remove ");
        String[] parts = scope.split(":", 2);
        String verb = parts.length == 2 ? verbs.getOrDefault(parts[1], "Use ") : "Use ";
        return verb + parts[0].replace('-', ' ');
    }
}
