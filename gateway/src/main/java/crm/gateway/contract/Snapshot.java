package crm.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The contract that one service committed.
 *
 * @param service the service's short name, e.g. {@code customer}.
 * @param document its OpenAPI document.
 */
record Snapshot(String service, ObjectNode document) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Reads {@code file}; fails when it is missing or is no OpenAPI document. */
    static Snapshot read(String service, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ContractConflict("The contract of " + service + " is missing: " + file);
        }
        JsonNode document = YAML.readTree(file.toFile());
        if (document instanceof ObjectNode object && object.has("openapi")) {
            return new Snapshot(service, object);
        }
        throw new ContractConflict("The contract of " + service + " is no OpenAPI document: " + file);
    }

    /** Whether one of this contract's operations takes an idempotency key. */
    boolean isKeyed(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode described =
                    parameter.has("$ref") ? referred(parameter.get("$ref").asText()) : parameter;
            if (described.path("in").asText().equals("header")
                    && described.path("name").asText().equalsIgnoreCase("Idempotency-Key")) {
                return true;
            }
        }
        return false;
    }

    /** A reference that leads nowhere is refused with the others, by the components. */
    private JsonNode referred(String reference) {
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : MissingNode.getInstance();
    }
}
