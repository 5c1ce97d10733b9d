package crm.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON that comes as one part of a form, as strictly as a whole body is read. */
@ApplicationScoped
public class JsonPart {

    private final ObjectMapper mapper;
    private final JsonInput input;

    JsonPart(ObjectMapper mapper, JsonInput input) {
        this.mapper = mapper;
        this.input = input;
    }

    /**
     * Reads and validates a part.
     *
     * @param name of the part; pointers begin with it
     * @throws InvalidInput with pointers such as {@code /mapping/columns}
     */
    public <T> T read(String name, byte[] text, Class<T> type) {
        try {
            return input.read(tree(text), type);
        } catch (Refusal refusal) {
            throw below("/" + name, refusal);
        }
    }

    /**
     * Reads a part that is validated later.
     *
     * @throws Refusal when it is no JSON text, or one that cannot be kept; pointers lead into the part
     */
    public JsonNode tree(byte[] text) {
        try {
            JsonText.check(text, mapper.getFactory());
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInput below(String part, Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            return InvalidInput.at(part, refusal.code(), refusal.getMessage());
        }
        return new InvalidInput(refusal.errors().stream()
                .map(error -> new FieldError(part + error.pointer(), error.code(), error.detail()))
                .toList());
    }
}
