package crm.analytics.metric;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the inputs of a formula as somebody gave them; all mistakes are told at once. */
final class GivenInputs {

    private static final String PLACE = "/inputs/";
    private static final int MOST_NUMBERS = 1000;
    private static final int LONGEST = 40;

    private final List<FieldError> errors = new ArrayList<>();

    private GivenInputs() {}

    /** @throws InvalidInput that names each input that is wrong, missing or unknown */
    static Inputs read(MetricDefinition metric, Map<String, JsonNode> given) {
        var reading = new GivenInputs();
        var inputs = reading.inputs(metric, given);
        if (!reading.errors.isEmpty()) {
            throw new InvalidInput(reading.errors);
        }
        return inputs;
    }

    private Inputs inputs(MetricDefinition metric, Map<String, JsonNode> given) {
        var names = metric.inputs().stream().map(MetricInput::name).toList();
        given.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> {
            var known = String.join(", ", names);
            refuse(PLACE + pointer(name), "unknown-input", "is no input of " + metric.name() + "; it has " + known);
        });
        var inputs = new Inputs();
        metric.inputs().forEach(input -> add(input, given.get(input.name()), inputs));
        return inputs;
    }

    private void add(MetricInput input, JsonNode value, Inputs inputs) {
        var place = PLACE + input.name();
        if (value == null || value.isNull()) {
            addDefault(input, place, inputs);
        } else if (input.list()) {
            inputs.given(input.name(), numbers(place, value, input));
        } else {
            inputs.given(input.name(), number(place, value, input));
        }
    }

    private void addDefault(MetricInput input, String place, Inputs inputs) {
        if (input.ifAbsent() == null) {
            refuse(place, "required", "is missing: " + input.meaning());
        } else {
            inputs.and(input.name(), input.ifAbsent());
        }
    }

    private List<BigDecimal> numbers(String place, JsonNode value, MetricInput input) {
        if (!value.isArray() || value.isEmpty() || value.size() > MOST_NUMBERS) {
            refuse(place, "wrong-type", "must be a list of 1 to " + MOST_NUMBERS + " numbers");
            return List.of();
        }
        var numbers = new ArrayList<BigDecimal>();
        for (int i = 0; i < value.size(); i++) {
            numbers.add(number(place + "/" + i, value.get(i), input));
        }
        return numbers;
    }

    private BigDecimal number(String place, JsonNode value, MetricInput input) {
        var number = decimal(value);
        if (number == null) {
            refuse(place, "wrong-type", "must be a number of at most " + LONGEST + " digits");
            return BigDecimal.ZERO;
        }
        if (input.least() != null && number.compareTo(input.least()) < 0) {
            refuse(place, "out-of-range", "must be at least " + input.least().toPlainString());
        }
        return number;
    }

    /** Null if it is none. */
    private static BigDecimal decimal(JsonNode value) {
        if (!value.isNumber() && !value.isTextual() || value.asText().length() > LONGEST) {
            return null;
        }
        try {
            var number = value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
            return Math.abs(number.scale()) <= LONGEST && number.precision() <= LONGEST ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void refuse(String place, String code, String detail) {
        errors.add(new FieldError(place, code, detail));
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
