package crm.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares two JSON documents by their members' names and types, whatever the values are. */
final class JsonStructure {

    private JsonStructure() {}

    /** The differences, each with the pointer (RFC 6901) of its place; none when the structures are the same. */
    static List<String> differences(JsonNode expected, JsonNode actual) {
        var found = new ArrayList<String>();
        compare("", expected, actual, found);
        return found;
    }

    private static void compare(String pointer, JsonNode expected, JsonNode actual, List<String> found) {
        if (expected.getNodeType() != actual.getNodeType()) {
            found.add(pointer + " is " + actual.getNodeType() + " instead of " + expected.getNodeType());
        } else if (expected.isObject()) {
            compareMembers(pointer, expected, actual, found);
        } else if (expected.isArray() && !expected.isEmpty()) {
            for (int i = 0; i < actual.size(); i++) {
                compare(pointer + "/" + i, expected.get(0), actual.get(i), found);
            }
        }
    }

    private static void compareMembers(String pointer, JsonNode expected, JsonNode actual, List<String> found) {
        expected.properties().forEach(member -> {
            var place = pointer + "/" + member.getKey();
            if (actual.has(member.getKey())) {
                compare(place, member.getValue(), actual.get(member.getKey()), found);
            } else {
                found.add(place + " is missing");
            }
        });
        actual.fieldNames().forEachRemaining(name -> {
            if (!expected.has(name)) {
                found.add(pointer + "/" + name + " is not in the sample");
            }
        });
    }
}
