package crm.sales.upsert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.problem.InvalidInput;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The member {@code externalIds} of a body: ids in other systems, by system. */
public final class ExternalIds {

    /** The member's name. */
    public static final String MEMBER = "externalIds";

    private static final String POINTER = "/" + MEMBER;
    private static final int MOST = 20;
    /** A hostile name is not repeated in full in the answer. */
    private static final int LONGEST_SHOWN = 80;

    private ExternalIds() {}

    /** Reads the ids of a body, by system. */
    public static Map<String, String> read(Map<String, String> typed, Findings findings) {
        var ids = new TreeMap<String, String>();
        if (typed == null) {
            return ids;
        }
        if (typed.size() > MOST) {
            findings.add(POINTER, "wrong-length", "must name at most " + MOST + " systems");
            return ids;
        }
        typed.forEach((system, id) -> {
            var read = id == null ? null : ExternalId.read(system, id, pointer(system), findings);
            if (read != null) {
                ids.put(system, read.id());
            }
        });
        return ids;
    }

    /** The ids of something that has them by system. */
    public static Set<ExternalId> of(Map<String, String> bySystem) {
        return bySystem.entrySet().stream()
                .map(entry -> new ExternalId(entry.getKey(), entry.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of a body that are readable; the others are refused with their place when the body is read whole. */
    public static Set<ExternalId> readable(ObjectNode body) {
        var ids = new TreeSet<ExternalId>();
        for (var entry : body.path(MEMBER).properties()) {
            var id = readable(entry.getKey(), entry.getValue());
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** The body of something that has an id: it need not say so, and must not say otherwise. */
    static ObjectNode with(ExternalId key, ObjectNode body) {
        var whole = body.deepCopy();
        var ids = whole.path(MEMBER);
        if (ids.isNull() || ids.has(key.system()) && !key.equals(readable(key.system(), ids.get(key.system())))) {
            throw InvalidInput.at(
                    pointer(key.system()),
                    "external-id-contradiction",
                    "must be " + key.id() + ", the id that it is found by");
        }
        if (ids.isMissingNode()) {
            whole.putObject(MEMBER).put(key.system(), key.id());
        } else if (ids instanceof ObjectNode object) {
            object.put(key.system(), key.id());
        }
        return whole;
    }

    private static ExternalId readable(String system, JsonNode value) {
        var id = CleanText.read(value.textValue(), ExternalId.LONGEST_ID, "", new Findings());
        return id == null || !ExternalId.isSystem(system) ? null : new ExternalId(system, id);
    }

    private static String pointer(String system) {
        var shown = system.length() > LONGEST_SHOWN ? system.substring(0, LONGEST_SHOWN) + "…" : system;
        return POINTER + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
