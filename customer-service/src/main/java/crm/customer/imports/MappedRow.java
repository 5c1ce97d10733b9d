package crm.customer.imports;

import crm.customer.profile.UpsertRow;
import crm.platform.job.RowError;
import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import crm.tables.RowCells;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A row of cells, which a mapping makes a customer. */
final class MappedRow implements ImportRow {

    private final Mapping mapping;
    private final RowCells cells;
    private final Map<Target, String> values = new LinkedHashMap<>();
    private RowPatch patch;

    MappedRow(Mapping mapping, RowCells cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    @Override
    public int length() {
        return cells.length();
    }

    @Override
    public Optional<RowError> flaw() {
        var miscounted = cells.wrongCount();
        if (miscounted.isPresent()) {
            return miscounted;
        }
        mapping.columns().forEach((target, columns) -> {
            var value = cells.text(columns);
            if (!value.isEmpty()) {
                values.put(target, value);
            }
        });
        return unreadable().or(this::faulty).or(this::missingKey);
    }

    @Override
    public UpsertRow toUpsert() {
        patch = RowPatch.of(mapping, values);
        var row = mapping.key() == null
                ? new UpsertRow(null, patch.toJson(), mapping.mode())
                : UpsertRow.of(mapping.key().member(), values.get(mapping.key()), patch.toJson(), mapping.mode());
        return row.withCells(patch.attributes());
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
        return cells.error(target == null ? null : mapping.columns().get(target), code, detail, value);
    }

    private Optional<RowError> unreadable() {
        return firstOf(cells::unreadable);
    }

    private Optional<RowError> faulty() {
        return firstOf(cells::faulty);
    }

    private Optional<RowError> firstOf(BiFunction<List<String>, String, Optional<RowError>> check) {
        return values.entrySet().stream()
                .flatMap(value -> check.apply(mapping.columns().get(value.getKey()), value.getValue()).stream())
                .findFirst();
    }

    private Optional<RowError> missingKey() {
        return mapping.key() == null || values.containsKey(mapping.key())
                ? Optional.empty()
                : Optional.of(error(mapping.key(), "required", "is required: customers are found by it", null));
    }
}
