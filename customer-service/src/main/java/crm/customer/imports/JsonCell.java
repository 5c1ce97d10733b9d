package crm.customer.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A list or object in one cell, as an export writes it. */
final class JsonCell {
    private static final int MAX_NESTING = 10;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final JsonMapper JSON = mapper();

    private JsonCell() {}

    /** The value; the text as it is when it is no JSON, for the customer's own check to refuse it. */
    static JsonNode read(String text) {
        try {
            var value = JSON.readTree(text);
            value.forEach(JsonCell::forgetWhatTheServiceSets);
            return value;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    /** An export has it, and only the customer that it comes from could take it back. */
    private static void forgetWhatTheServiceSets(JsonNode element) {
        if (element instanceof ObjectNode contactPoint) {
            contactPoint.remove("entered");
        }
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build());
        return mapper;
    }
}
