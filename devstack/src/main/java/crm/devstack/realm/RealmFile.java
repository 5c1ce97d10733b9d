package crm.devstack.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The realm as Keycloak imports it: one file a realm is all it takes, so what only development has (users, the command
 * line's client) is laid over the file that every installation uses.
 */
public final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Lists of named things are joined by the name; other lists are replaced. */
    private static final Map<String, String> NAMES = Map.of("clients", "clientId", "users", "username");

    private final String content;

    private RealmFile(String content) {
        this.content = content;
    }

    /**
     * Reads {@code crm-realm.json} and lays {@code crm-development.json} over it.
     *
     * @param folder where both are
     * @param values what {@code ${NAME}} in the files stands for; other names stay as they are, Keycloak knows some
     */
    public static RealmFile of(Path folder, Map<String, String> values) {
        try {
            var merged =
                    (ObjectNode) JSON.readTree(folder.resolve("crm-realm.json").toFile());
            overlay(merged, JSON.readTree(folder.resolve("crm-development.json").toFile()));
            return new RealmFile(
                    substitute(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(merged), values));
        } catch (IOException e) {
            throw new StackFailed("Cannot read the realm: " + Home.reason(e), e);
        }
    }

    /** The JSON text. */
    public String content() {
        return content;
    }

    /** Writes the file unless it is there with the same content; returns whether it was another one. */
    public boolean writeIfChanged(Path file) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(content)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return true;
        } catch (IOException e) {
            throw new StackFailed("Cannot write " + file + ": " + Home.reason(e), e);
        }
    }

    private static void overlay(ObjectNode target, JsonNode top) {
        top.properties().forEach(member -> {
            var present = target.get(member.getKey());
            var name = NAMES.get(member.getKey());
            if (present instanceof ArrayNode list && name != null) {
                member.getValue().forEach(each -> join(list, each, name));
            } else if (present instanceof ObjectNode object && member.getValue().isObject()) {
                overlay(object, member.getValue());
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void join(ArrayNode list, JsonNode addition, String name) {
        for (var present : list) {
            if (present.path(name).equals(addition.path(name))) {
                overlay((ObjectNode) present, addition);
                return;
            }
        }
        list.add(addition);
    }

    private static String substitute(String text, Map<String, String> values) {
        var result = text;
        for (var value : values.entrySet()) {
            var quoted = JSON.valueToTree(value.getValue()).toString();
            result = result.replace("${" + value.getKey() + "}", quoted.substring(1, quoted.length() - 1));
        }
        return result;
    }
}
