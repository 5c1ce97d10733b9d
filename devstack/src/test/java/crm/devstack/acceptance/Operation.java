package crm.devstack.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether the contract says that it needs no token. */
    boolean isOpen() {
        var security = definition.path("security");
        return security.isArray() && security.isEmpty();
    }

    /** Whether people read the answer, in a browser. */
    boolean isPage() {
        return definition.at("/responses/200/content").has("text/html");
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

    /** A query that has everything that is needed, as the contract's examples say it, and one parameter more, encoded already. */
    String queryWith(String name, String value) {
        var needed = parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .filter(parameter -> !parameter.path("name").asText().equals(name))
                .map(parameter -> parameter.path("name").asText() + "=" + example(parameter));
        return Stream.concat(needed, Stream.of(name + "=" + value)).collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public String toString() {
        return id;
    }

    private static String example(JsonNode parameter) {
        return Stream.of("/example", "/schema/example", "/schema/examples/0", "/schema/enum/0")
                .map(place -> parameter.at(place).asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(parameter + " is needed and has no example"));
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
