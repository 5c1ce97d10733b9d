package crm.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * An event as it is on its topic.
 *
 * @param json the payload as text: a topic has room for more events than a test's memory has for trees
 */
public record SentEvent(String type, UUID aggregateId, long version, String json) {

    public JsonNode payload() {
        return GoldenSample.parse(json);
    }

    /** Fails unless the event has the members of its golden sample and no others, of the same types. */
    public SentEvent matchesSample() {
        var differences = JsonStructure.differences(GoldenSample.of(type), payload());
        if (!differences.isEmpty()) {
            throw new AssertionError(type + " differs from its golden sample: " + differences + " in " + json);
        }
        return this;
    }
}
