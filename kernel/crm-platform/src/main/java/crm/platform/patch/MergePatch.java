package crm.platform.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.json.JsonInput;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;

/** Applies JSON Merge Patches: what is absent stays, null clears, arrays are replaced whole. */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final JsonInput input;

    MergePatch(ObjectMapper mapper, JsonInput input) {
        this.mapper = mapper;
        this.input = input;
    }

    /**
     * What the current value becomes.
     *
     * @param current all that a client may change, as it is now
     * @throws InvalidInput if the patch is no object, names an unknown property or leads to something invalid
     */
    public <T> T apply(JsonNode patch, T current, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        ObjectNode target = mapper.valueToTree(current);
        merge(target, changes);
        return input.read(target, type);
    }

    /** {@code MergePatch} of RFC 7396, section 2, on objects. */
    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            var value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode nested) {
                merge(objectAt(target, change.getKey()), nested);
            } else {
                target.set(change.getKey(), value);
            }
        }
    }

    private static ObjectNode objectAt(ObjectNode target, String name) {
        return target.get(name) instanceof ObjectNode present ? present : target.putObject(name);
    }
}
