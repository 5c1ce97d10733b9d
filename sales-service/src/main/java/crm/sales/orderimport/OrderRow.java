package crm.sales.orderimport;

import crm.platform.job.RowError;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import crm.tables.FileRow;
import crm.tables.RowCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A line of the file, which a mapping makes a line of an order. */
final class OrderRow implements FileRow {

    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)[.,]0+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?");

    private final OrderMapping mapping;
    private final RowCells cells;
    private Optional<String> invoice;

    OrderRow(OrderMapping mapping, RowCells cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    @Override
    public int length() {
        return cells.length();
    }

    long line() {
        return cells.line();
    }

    /** The invoice that the line belongs to; empty when that cannot be told. */
    Optional<String> invoice() {
        if (invoice == null) {
            var number = cells.wrongCount().isPresent() ? "" : value(OrderTarget.NUMBER);
            invoice = Optional.ofNullable(CleanText.read(number, Integer.MAX_VALUE, "", new Findings()));
        }
        return invoice;
    }

    /** Why it cannot be told which invoice the line belongs to. */
    RowError withoutInvoice() {
        return cells.wrongCount()
                .orElseGet(() -> value(OrderTarget.NUMBER).isEmpty()
                        ? error(OrderTarget.NUMBER, "required", "is required: lines are gathered by it")
                        : error(OrderTarget.NUMBER, "forbidden-character", "must not hold control characters"));
    }

    /** What the line says, by target; what it does not say is not there. */
    Map<OrderTarget, String> values() {
        var values = new LinkedHashMap<OrderTarget, String>();
        mapping.columns().keySet().forEach(target -> {
            var value = value(target);
            if (!value.isEmpty()) {
                values.put(target, value);
            }
        });
        return values;
    }

    /** Cells that cannot be read at all. */
    List<RowError> unreadable() {
        var errors = new ArrayList<RowError>();
        if (!cells.isDoubtful()) {
            return errors;
        }
        addFirst(cells::unreadable, errors);
        if (errors.isEmpty()) {
            addFirst(cells::faulty, errors);
        }
        return errors;
    }

    /** A number; empty when the text is none. */
    Optional<BigDecimal> number(String text) {
        var plain = mapping.decimalSeparator() == '.' ? text : text.replace(mapping.decimalSeparator(), '.');
        var isNumber = NUMBER.matcher(plain).matches() && (mapping.decimalSeparator() == '.' || text.indexOf('.') < 0);
        return isNumber ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    RowError error(OrderTarget target, String code, String detail) {
        var columns = target == null ? null : mapping.columns().get(target);
        return cells.error(columns, code, detail, target == null ? null : shown(target));
    }

    private String shown(OrderTarget target) {
        var value = mapping.columns().containsKey(target)
                ? value(target)
                : mapping.constants().get(target);
        return value == null || value.isEmpty() ? null : value;
    }

    private String value(OrderTarget target) {
        var columns = mapping.columns().get(target);
        var text = cells.text(columns);
        if (mapping.wholeNumbers().isEmpty() || !mapping.wholeNumbers().containsAll(columns)) {
            return text;
        }
        var whole = WHOLE.matcher(text);
        return whole.matches() ? whole.group(1) : text;
    }

    private void addFirst(BiFunction<List<String>, String, Optional<RowError>> check, List<RowError> errors) {
        mapping.columns().values().stream()
                .flatMap(columns -> check.apply(columns, cells.text(columns)).stream())
                .findFirst()
                .ifPresent(errors::add);
    }
}
