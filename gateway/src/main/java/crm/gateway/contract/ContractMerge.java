package crm.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the contracts of several services into one document and refuses what would be ambiguous. */
final class ContractMerge {
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, String> operations = new HashMap<>();
    private final Map<String, String> operationIds = new HashMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Components components = new Components();
    private final ArrayNode routes = JsonNodeFactory.instance.arrayNode();

    /** Adds one service's contract; fails when it collides with those added before. */
    ContractMerge add(Snapshot snapshot) {
        var document = snapshot.document();
        document.path("paths").properties().forEach(path -> addPath(snapshot, path.getKey(), path.getValue()));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        components.add(snapshot);
        return this;
    }

    /** The merged document and the route table, both in a stable order. */
    MergedContract merged() {
        var document = Frame.document();
        if (!tags.isEmpty()) {
            document.set("tags", JsonNodeFactory.instance.arrayNode().addAll(List.copyOf(tags.values())));
        }
        document.set("paths", JsonNodeFactory.instance.objectNode().setAll(paths));
        document.set("components", components.usedBy(document.get("paths")));
        Frame.addSecurityScheme(document);
        return new MergedContract(document, routes);
    }

    private void addPath(Snapshot snapshot, String path, JsonNode item) {
        var merged = paths.computeIfAbsent(path, created -> JsonNodeFactory.instance.objectNode());
        item.properties().forEach(member -> {
            if (METHODS.contains(member.getKey())) {
                addOperation(snapshot, path, member.getKey(), member.getValue());
            } else if (merged.has(member.getKey())
                    && !merged.get(member.getKey()).equals(member.getValue())) {
                throw new ContractConflict("Two services give " + path + " a different '" + member.getKey()
                        + "', one is " + snapshot.service());
            }
            merged.set(member.getKey(), member.getValue());
        });
    }

    private void addOperation(Snapshot snapshot, String path, String method, JsonNode operation) {
        String service = snapshot.service();
        keepOwnSchemeOnly(operation);
        // Two templates that differ in the parameter's name only are the same path to a router.
        String operationKey = method + " " + path.replaceAll("\\{[^}]*}", "{}");
        String earlier = operations.putIfAbsent(operationKey, service);
        if (earlier != null) {
            throw new ContractConflict(
                    method.toUpperCase(Locale.ROOT) + " " + path + " is offered by " + earlier + " and by " + service);
        }
        String id = operation.path("operationId").asText("");
        if (id.isEmpty()) {
            throw new ContractConflict(method + " " + path + " of " + service + " has no operationId");
        }
        String taken = operationIds.putIfAbsent(id, service + " " + operationKey);
        if (taken != null) {
            throw new ContractConflict(
                    "operationId " + id + " is used by " + taken + " and by " + service + " " + operationKey);
        }
        var route = routes.addObject()
                .put("method", method.toUpperCase(Locale.ROOT))
                .put("path", path)
                .put("service", service);
        if (isOpen(operation)) {
            route.put("open", true);
        }
        if (snapshot.isKeyed(operation)) {
            route.put("keyed", true);
        }
    }

    /** Whether it says, and does not just leave out, that it needs no token. */
    private static boolean isOpen(JsonNode operation) {
        return operation.get("security") instanceof ArrayNode requirements && requirements.isEmpty();
    }

    /** Keeps what the one scheme demands; an operation that names only others falls back to the document's default. */
    private static void keepOwnSchemeOnly(JsonNode operation) {
        if (operation.get("security") instanceof ArrayNode requirements && !requirements.isEmpty()) {
            requirements.removeIf(requirement -> !requirement.isEmpty() && !requirement.has(Frame.SCHEME));
            if (requirements.isEmpty()) {
                ((ObjectNode) operation).remove("security");
            }
        }
    }
}
