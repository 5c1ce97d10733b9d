package crm.gateway.health;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Health of one part.
 *
 * @param name short name.
 * @param isUp whether it can do its work.
 * @param missing what it lacks; a part that is up can lack something it does without for a while.
 */
record PartHealth(String name, boolean isUp, List<String> missing) {
    /** A part that gave no answer. */
    static PartHealth unreachable(String name) {
        return new PartHealth(name, false, List.of(name));
    }

    /** From an answer of MicroProfile Health. */
    static PartHealth of(String name, JsonObject health) {
        Stream<JsonObject> checks = health.getJsonArray("checks", new JsonArray()).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
        List<String> missing = checks.filter(PartHealth::isMissing)
                .map(check -> check.getString("name"))
                .toList();
        return new PartHealth(name, "UP".equals(health.getString("status")), missing);
    }

    JsonObject toJson() {
        return new JsonObject().put("status", isUp ? "UP" : "DOWN").put("missing", new JsonArray(missing));
    }

    private static boolean isMissing(JsonObject check) {
        boolean unreachable = check.getValue("data") instanceof JsonObject data
                && data.stream().anyMatch(entry -> "unreachable".equals(entry.getValue()));
        return unreachable || !"UP".equals(check.getString("status"));
    }
}
