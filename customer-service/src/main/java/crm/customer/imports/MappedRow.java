package crm.customer.imports;

import crm.customer.profile.UpsertRow;
import crm.platform.job.RowError;
import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of cells, which a mapping makes a customer. */
final class MappedRow implements ImportRow {

    private final Mapping mapping;
    private final FileReading reading;
    private final Header header;
    private final TableRow row;
    private final Map<Target, String> values = new LinkedHashMap<>();
    private RowPatch patch;

    MappedRow(Mapping mapping, FileReading reading, Header header, TableRow row) {
        this.mapping = mapping;
        this.reading = reading;
        this.header = header;
        this.row = row;
    }

    @Override
    public int length() {
        return row.length();
    }

    @Override
    public Optional<RowError> flaw() {
        if (row.width() != header.width()) {
            return Optional.of(new RowError(
                    row.line(),
                    header.columnAtFault(row.width()),
                    "wrong-cell-count",
                    "must have " + header.width() + " cells, as the header has; it has " + row.width(),
                    null));
        }
        mapping.columns().forEach((target, columns) -> {
            var value = joined(columns);
            if (!value.isEmpty()) {
                values.put(target, value);
            }
        });
        return unreadable().or(this::faulty).or(this::missingKey);
    }

    @Override
    public UpsertRow toUpsert() {
        patch = RowPatch.of(mapping, values);
        return mapping.key() == null
                ? new UpsertRow(null, patch.toJson(), mapping.mode())
                : UpsertRow.of(mapping.key().member(), values.get(mapping.key()), patch.toJson(), mapping.mode());
    }

    @Override
    public List<RowError> errors(Refusal refusal) {
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
        return new RowError(row.line(), columnOf(target), code, detail, ImportRow.shortened(value));
    }

    private String columnOf(Target target) {
        var columns = target == null ? null : mapping.columns().get(target);
        return columns == null ? null : String.join(", ", columns);
    }

    /** Bytes that are no characters of the charset have become replacement characters: better no data than wrong data. */
    private Optional<RowError> unreadable() {
        return values.entrySet().stream()
                .filter(value -> value.getValue().contains(TextFile.REPLACEMENT))
                .findFirst()
                .map(value -> error(
                        value.getKey(),
                        "wrong-charset",
                        reading.encoding() == null
                                ? "has characters that were lost before"
                                : "has bytes that are not " + reading.encoding(),
                        value.getValue()));
    }

    /** A formula without a result is no value. */
    private Optional<RowError> faulty() {
        if (row.faulty().isEmpty()) {
            return Optional.empty();
        }
        return values.keySet().stream()
                .filter(target -> mapping.columns().get(target).stream()
                        .anyMatch(column -> row.faulty().contains(header.place(column))))
                .findFirst()
                .map(target -> error(target, "formula-error", "has a formula without a result", values.get(target)));
    }

    private Optional<RowError> missingKey() {
        return mapping.key() == null || values.containsKey(mapping.key())
                ? Optional.empty()
                : Optional.of(error(mapping.key(), "required", "is required: customers are found by it", null));
    }

    private String joined(List<String> columns) {
        return columns.stream()
                .map(column -> row.cells().get(header.place(column)).strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
