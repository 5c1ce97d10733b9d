package crm.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The published example of an event type, {@code events/<type>.json} on the class path. */
final class GoldenSample {
    static final ObjectMapper JSON = new ObjectMapper();

    private GoldenSample() {}

    static ObjectNode of(String type) {
        var name = "events/" + type + ".json";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("no golden sample " + name + " on the class path");
            }
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
