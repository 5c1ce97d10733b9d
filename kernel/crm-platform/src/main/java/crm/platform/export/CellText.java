package crm.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** How a value stands in a cell. */
public final class CellText {
    private static final String SEPARATOR = ";";

    private CellText() {}

    /**
     * The text of a value; empty for what is absent. Lists and objects are JSON, except lists of plain words, which are
     * easier to read without.
     */
    public static String of(JsonNode value) {
        if (value instanceof MissingNode || value.isNull() || value.isContainerNode() && value.isEmpty()) {
            return "";
        }
        if (value.isArray() && areWords(value)) {
            return String.join(SEPARATOR, words(value));
        }
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** Whether nothing in the list could be taken for the separator, for JSON or for nothing. */
    private static boolean areWords(JsonNode list) {
        for (var element : list) {
            var word = element.asText();
            if (!element.isTextual() || word.contains(SEPARATOR) || word.isBlank() || word.startsWith("[")) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(element -> words.add(element.asText()));
        return words;
    }
}
