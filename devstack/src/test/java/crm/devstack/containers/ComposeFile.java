package crm.devstack.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.devstack.layout.Checkout;
import crm.devstack.layout.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** One of the checkout's compose files, and the files beside it that have to agree with it. */
final class ComposeFile {
    private static final Path ROOT = Checkout.current().folder();

    private final JsonNode content;

    private ComposeFile(JsonNode content) {
        this.content = content;
    }

    /** Its anchors and merges resolved, its variables as they are written. */
    static ComposeFile read(String path) {
        return new ComposeFile(new ObjectMapper().valueToTree(new Yaml().load(text(path))));
    }

    /** The labels of our own applications, which are the names of their services and modules. */
    static List<String> applications() {
        return Stream.concat(Part.services().stream(), Stream.of(Part.GATEWAY))
                .map(Part::label)
                .toList();
    }

    JsonNode service(String name) {
        return content.path("services").path(name);
    }

    Map<String, JsonNode> services() {
        return members(content.path("services"));
    }

    Map<String, JsonNode> secrets() {
        return members(content.path("secrets"));
    }

    Map<String, String> environment(String service) {
        var variables = new LinkedHashMap<String, String>();
        members(service(service).path("environment")).forEach((name, value) -> variables.put(name, value.asText()));
        return variables;
    }

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the group of the pattern stands for, wherever the pattern is found. */
    static Set<String> found(String pattern, String text) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
