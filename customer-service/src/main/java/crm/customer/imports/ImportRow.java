package crm.customer.imports;

import crm.customer.profile.UpsertRow;
import crm.platform.job.RowError;
import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of the file, between its cells and the customer it is about. */
final class ImportRow {

    private static final int LONGEST_SHOWN = 500;
    private static final String REPLACEMENT = "\uFFFD";

    private final Mapping mapping;
    private final Header header;
    private final CsvRecord record;
    private final Map<Target, String> values = new LinkedHashMap<>();
    private RowPatch patch;

    ImportRow(Mapping mapping, Header header, CsvRecord record) {
        this.mapping = mapping;
        this.header = header;
        this.record = record;
    }

    /** What is wrong with the row before anything is made of it. */
    Optional<RowError> flaw() {
        if (record.getFieldCount() != header.width()) {
            return Optional.of(new RowError(
                    record.getStartingLineNumber(),
                    header.columnAtFault(record.getFieldCount()),
                    "wrong-cell-count",
                    "must have " + header.width() + " cells, as the header has; it has " + record.getFieldCount(),
                    null));
        }
        mapping.columns().forEach((target, columns) -> {
            var value = joined(columns);
            if (!value.isEmpty()) {
                values.put(target, value);
            }
        });
        return unreadable().or(this::missingKey);
    }

    /** The row as it is to be written; call {@link #flaw()} first. */
    UpsertRow toUpsert() {
        patch = RowPatch.of(mapping, values);
        return mapping.key() == null
                ? new UpsertRow(null, patch.toJson(), mapping.mode())
                : UpsertRow.of(mapping.key().member(), values.get(mapping.key()), patch.toJson(), mapping.mode());
    }

    /** What a refusal says, in the words of the file. */
    List<RowError> errors(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            var value = mapping.key() == null ? null : values.get(mapping.key());
            return List.of(error(mapping.key(), refusal.code(), refusal.getMessage(), value));
        }
        return refusal.errors().stream().map(this::error).toList();
    }

    private RowError error(FieldError found) {
        var target = patch.targetAt(found.pointer());
        if (target != null && target.isDate() && found.code().equals("wrong-format")) {
            var detail = "must be a date of the form " + mapping.dateFormat().pattern();
            return error(target, found.code(), detail, values.get(target));
        }
        return target == null
                ? error(null, found.code(), found.pointer() + " " + found.detail(), null)
                : error(target, found.code(), found.detail(), valueOf(target));
    }

    private String valueOf(Target target) {
        var cell = values.get(target);
        return cell == null ? mapping.constants().get(target) : cell;
    }

    private RowError error(Target target, String code, String detail, String value) {
        return new RowError(record.getStartingLineNumber(), columnOf(target), code, detail, shortened(value));
    }

    private String columnOf(Target target) {
        var columns = target == null ? null : mapping.columns().get(target);
        return columns == null ? null : String.join(", ", columns);
    }

    /** Bytes that are no characters of the charset have become replacement characters: better no data than wrong data. */
    private Optional<RowError> unreadable() {
        return values.entrySet().stream()
                .filter(value -> value.getValue().contains(REPLACEMENT))
                .findFirst()
                .map(value -> error(
                        value.getKey(),
                        "wrong-charset",
                        "has bytes that are not " + mapping.charset().name(),
                        value.getValue()));
    }

    private Optional<RowError> missingKey() {
        return mapping.key() == null || values.containsKey(mapping.key())
                ? Optional.empty()
                : Optional.of(error(mapping.key(), "required", "is required: customers are found by it", null));
    }

    private String joined(List<String> columns) {
        return columns.stream()
                .map(column -> record.getField(header.place(column)).strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }
}
