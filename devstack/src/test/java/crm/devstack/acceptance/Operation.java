package crm.devstack.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;

/**
 * An operation of the contract, as the gateway serves it.
 *
 * @param definition of the contract, with references resolved for parameters only
 */
record Operation(String id, String method, String path, JsonNode definition, List<JsonNode> parameters) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All of them. */
    static List<Operation> of(Api api) {
        var contract =
                read(api.anonymous().accept("application/json").get("/openapi").asString());
        var operations = new ArrayList<Operation>();
        contract.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(of(contract, path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    /** The path with an id that nothing has. */
    String somewhere() {
        return at(UUID.randomUUID().toString());
    }

    /** The path with one value for each of its parameters; percent-encoded already. */
    String at(String value) {
        return path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(value));
    }

    boolean hasBody() {
        return definition.has("requestBody");
    }

    boolean hasPathParameter() {
        return path.contains("{");
    }

    /** The first media type of the body. */
    String bodyType() {
        return definition.at("/requestBody/content").fieldNames().next();
    }

    /** The names of the parameters in a place: {@code query} or {@code header}. */
    List<String> names(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }

    private static Operation of(JsonNode contract, String path, String method, JsonNode definition) {
        var parameters = new ArrayList<JsonNode>();
        definition.path("parameters").forEach(parameter -> parameters.add(resolved(contract, parameter)));
        return new Operation(
                definition.get("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                definition,
                parameters);
    }

    private static JsonNode resolved(JsonNode contract, JsonNode parameter) {
        return parameter.has("$ref")
                ? contract.at(parameter.get("$ref").asText().substring(1))
                : parameter;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
