package crm.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.customer.profile.UpsertRow;
import crm.platform.job.RowError;
import crm.platform.json.JsonPart;
import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import crm.tables.FileReading;
import crm.tables.RowCells;
import crm.tables.TextFile;
import crm.tables.TextLines;
import java.util.List;
import java.util.Optional;

/** A customer in a line of its own, as the API takes it; what is absent stays, null clears. */
final class JsonRow implements ImportRow {

    private static final String SOURCE = "source";

    private final Mapping mapping;
    private final FileReading reading;
    private final JsonPart json;
    private final long line;
    private final String text;
    private ObjectNode customer;

    JsonRow(Mapping mapping, FileReading reading, JsonPart json, long line, String text) {
        this.mapping = mapping;
        this.reading = reading;
        this.json = json;
        this.line = line;
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public Optional<RowError> flaw() {
        if (text.length() > TextLines.LONGEST_LINE) {
            return flaw("line-too-long", "must have at most " + TextLines.LONGEST_LINE + " characters", null);
        }
        if (text.contains(TextFile.REPLACEMENT)) {
            return flaw("wrong-charset", "has bytes that are not " + reading.encoding(), text);
        }
        try {
            return unfit(json.tree(text.getBytes(UTF_8)));
        } catch (Refusal refusal) {
            var error = errors(refusal).get(0);
            return flaw(error.code(), withoutLine(error.detail()), text);
        }
    }

    @Override
    public UpsertRow toUpsert() {
        if (mapping.source() != null && !customer.has(SOURCE)) {
            customer.put(SOURCE, mapping.source());
        }
        return mapping.key() == null
                ? new UpsertRow(null, customer, mapping.mode())
                : UpsertRow.of(mapping.key().member(), key().textValue(), customer, mapping.mode());
    }

    @Override
    public List<RowError> errors(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            var id = mapping.key() == null ? null : key().asText();
            return List.of(error(keyPointer(), refusal.code(), refusal.getMessage(), id));
        }
        return refusal.errors().stream().map(this::error).toList();
    }

    private Optional<RowError> unfit(JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            return flaw("wrong-type", "must be an object", text);
        }
        customer = object;
        if (mapping.key() != null && !key().isTextual()) {
            return Optional.of(error(keyPointer(), "required", "is required: customers are found by it", null));
        }
        return Optional.empty();
    }

    private JsonNode key() {
        return customer.path(mapping.key().field()).path(mapping.key().member());
    }

    private String keyPointer() {
        var key = mapping.key();
        return key == null ? null : "/" + key.field() + "/" + MappingReader.segment(key.member());
    }

    private RowError error(FieldError found) {
        var value = customer == null ? null : customer.at(JsonPointer.compile(found.pointer()));
        return error(
                found.pointer().isEmpty() ? null : found.pointer(),
                found.code(),
                found.detail(),
                value == null || value.isMissingNode() ? null : value.asText(value.toString()));
    }

    private Optional<RowError> flaw(String code, String detail, String value) {
        return Optional.of(error(null, code, detail, value));
    }

    private RowError error(String column, String code, String detail, String value) {
        return new RowError(line, column, code, detail, RowCells.shortened(value));
    }

    /** The text has one line only, and the row error says which. */
    private static String withoutLine(String detail) {
        return detail.replaceFirst("^Line 1, column", "Column");
    }
}
