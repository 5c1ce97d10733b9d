package crm.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Set;

/** Reads parts of a body that were taken as a tree, as strictly as a whole body is read. */
@ApplicationScoped
public class JsonInput {

    private final ObjectMapper mapper;
    private final Validator validator;

    JsonInput(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Reads and validates.
     *
     * @throws InvalidInput with pointers relative to the tree's root
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        var value = bind(tree, type);
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new InvalidInput(errors(violations));
        }
        return value;
    }

    private <T> T bind(JsonNode tree, Class<T> type) {
        if (!tree.isObject()) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }

    private static <T> java.util.List<FieldError> errors(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation -> Violations.error(violation, Violations.BODY))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }
}
