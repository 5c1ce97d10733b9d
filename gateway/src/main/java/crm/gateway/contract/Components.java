package crm.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The reusable parts of all contracts. Equal ones are shared; two of one name that differ are refused. */
final class Components {
    private static final String PREFIX = "#/components/";

    /** Kind, e.g. {@code schemas}, to name to definition. Security schemes are not among them: the gateway has its own. */
    private final Map<String, Map<String, JsonNode>> byKind = new TreeMap<>();

    private final Map<String, String> owners = new HashMap<>();

    void add(Snapshot snapshot) {
        snapshot.document().path("components").properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                kind.getValue().properties().forEach(one -> add(snapshot.service(), kind.getKey(), one));
            }
        });
    }

    private void add(String service, String kind, Map.Entry<String, JsonNode> component) {
        String name = component.getKey();
        var known = byKind.computeIfAbsent(kind, created -> new TreeMap<>()).putIfAbsent(name, component.getValue());
        String owner = owners.putIfAbsent(kind + "/" + name, service);
        if (known != null && !known.equals(component.getValue())) {
            throw new ContractConflict(
                    "components/" + kind + "/" + name + " differs between " + owner + " and " + service);
        }
    }

    /** Those that {@code paths} refers to, directly or through others. */
    ObjectNode usedBy(JsonNode paths) {
        var used = reachable(paths);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        byKind.forEach((kind, named) -> named.forEach((name, definition) -> {
            if (used.contains(kind + "/" + name)) {
                result.withObjectProperty(kind).set(name, definition);
            }
        }));
        return result;
    }

    private Set<String> reachable(JsonNode start) {
        var seen = new TreeSet<String>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            for (JsonNode reference : open.remove().findValues("$ref")) {
                if (reference.asText().startsWith(PREFIX)
                        && seen.add(reference.asText().substring(PREFIX.length()))) {
                    open.add(definition(reference.asText()));
                }
            }
        }
        return seen;
    }

    private JsonNode definition(String reference) {
        String[] parts = reference.substring(PREFIX.length()).split("/", 2);
        JsonNode found = byKind.getOrDefault(parts[0], Map.of()).get(parts.length == 2 ? parts[1] : "");
        if (found == null) {
            throw new ContractConflict("A contract refers to " + reference + ", which no service defines");
        }
        return found;
    }
}
