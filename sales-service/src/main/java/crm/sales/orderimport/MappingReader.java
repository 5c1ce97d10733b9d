package crm.sales.orderimport;

import crm.platform.text.Codes;
import crm.platform.text.Findings;
import crm.sales.orderimport.OrderTarget.Place;
import crm.sales.upsert.ExternalId;
import crm.tables.FileFormat;
import crm.tables.ReadingMembers;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a mapping and says everything that is wrong with it. */
final class MappingReader {

    private static final String ROOT = "/mapping";
    private static final int MOST_COLUMNS = 500;
    private static final String TARGETS = "must be a target, such as number, orderedAt, lines.sku, lines.quantity,"
            + " lines.unitPrice or customer.externalIds.shop";

    private final OrderImportMapping input;
    private final FileFormat format;
    private final Findings findings = new Findings();

    private MappingReader(OrderImportMapping input, FileFormat format) {
        this.input = input;
        this.format = format;
    }

    /** @throws crm.platform.problem.InvalidInput with everything that is wrong, at its place below {@code /mapping} */
    static OrderMapping read(OrderImportMapping input, FileFormat format) {
        var reader = new MappingReader(input, format);
        ReadingMembers.check(input, format, reader.findings);
        var mapping = reader.read();
        reader.findings.throwIfAny();
        return mapping;
    }

    private OrderMapping read() {
        if (format == FileFormat.NDJSON) {
            findings.add("/format", "not-applicable", "must be csv or xlsx; orders as JSON go to /v1/orders:batch");
        }
        if (!ExternalId.isSystem(input.system())) {
            findings.add(ROOT + "/system", "system-invalid", "must be a system's name, such as shop");
        }
        var constants = constants();
        var columns = columns();
        requireWhatLinesNeed(constants, columns);
        return new OrderMapping(
                input.system(),
                prefix(),
                choice("negativeQuantity", input.negativeQuantity(), "reject", "return")
                        .equals("return"),
                timeFormat(),
                choice("decimalSeparator", input.decimalSeparator(), ".", ",").charAt(0),
                input.wholeNumbers() == null ? Set.of() : Set.copyOf(wholeNumbers(columns)),
                countries(),
                Map.copyOf(constants),
                columns);
    }

    private String prefix() {
        if (input.cancellationPrefix() != null && input.cancellationPrefix().isBlank()) {
            findings.add(ROOT + "/cancellationPrefix", "required", "must have a value, or be absent");
        }
        return input.cancellationPrefix();
    }

    private String choice(String member, String typed, String usual, String other) {
        if (typed == null || typed.equals(usual)) {
            return usual;
        }
        if (!typed.equals(other)) {
            findings.add(ROOT + "/" + member, "wrong-format", "must be one of " + usual + " and " + other);
        }
        return other;
    }

    private TimeFormat timeFormat() {
        var zone = Codes.timeZone(input.timeZone(), ROOT + "/timeZone", findings);
        var hasOffset = input.timeFormat() != null && input.timeFormat().matches(".*[Xx].*");
        if (input.timeZone() == null && !hasOffset) {
            findings.add(ROOT + "/timeZone", "required", "is required, because the times have no offset");
        }
        var time = TimeFormat.parse(input.timeFormat(), zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
        if (time == null) {
            findings.add(
                    ROOT + "/timeFormat",
                    "wrong-format",
                    "must be made of yyyy, MM, dd, HH, mm, ss, such as dd.MM.yyyy HH:mm");
        }
        return time != null && format == FileFormat.XLSX ? time.orIso() : time;
    }

    private List<String> wholeNumbers(Map<OrderTarget, List<String>> columns) {
        var named = columns.values().stream().flatMap(List::stream).toList();
        for (var column : input.wholeNumbers()) {
            if (column == null || !named.contains(column)) {
                findings.add(ROOT + "/wholeNumbers", "unmapped", "must name columns of the mapping");
                return List.of();
            }
        }
        return input.wholeNumbers();
    }

    private CountryNames countries() {
        var told = new LinkedHashMap<String, String>();
        if (input.countries() != null) {
            input.countries().forEach((name, code) -> {
                var country = Codes.country(code, ROOT + "/countries/" + segment(name), findings);
                if (country != null) {
                    told.put(name, country);
                }
            });
        }
        return new CountryNames(told);
    }

    private Map<OrderTarget, String> constants() {
        var constants = new LinkedHashMap<OrderTarget, String>();
        if (input.constants() != null) {
            input.constants().forEach((text, value) -> constant(constants, text, value));
        }
        return constants;
    }

    private void constant(Map<OrderTarget, String> constants, String text, String value) {
        var at = ROOT + "/constants/" + segment(text);
        var target = target(text, at);
        if (value == null || value.isBlank()) {
            findings.add(at, "required", "must have a value");
        } else if (target != null && (target.place().isOfLine() || target.equals(OrderTarget.NUMBER))) {
            findings.add(at, "not-applicable", "differs from line to line");
        } else if (target != null) {
            constants.put(target, value.strip());
        }
    }

    private Map<OrderTarget, List<String>> columns() {
        var columns = new LinkedHashMap<OrderTarget, List<String>>();
        if (input.columns() == null || input.columns().isEmpty()) {
            findings.add(ROOT + "/columns", "required", "must name at least one column");
            return columns;
        }
        if (input.columns().size() > MOST_COLUMNS) {
            findings.add(ROOT + "/columns", "wrong-length", "must name at most " + MOST_COLUMNS + " columns");
            return columns;
        }
        input.columns().forEach((column, text) -> {
            var target = target(text, ROOT + "/columns/" + segment(column));
            if (target != null) {
                columns.computeIfAbsent(target, fresh -> new ArrayList<>()).add(column);
            }
        });
        return columns;
    }

    private OrderTarget target(String text, String at) {
        var target = OrderTarget.parse(text);
        if (target == null) {
            findings.add(at, "unknown-target", TARGETS);
        }
        return target;
    }

    /** What would reject every line is said at once. */
    private void requireWhatLinesNeed(Map<OrderTarget, String> constants, Map<OrderTarget, List<String>> columns) {
        requireColumn(columns, OrderTarget.NUMBER);
        requireColumn(columns, OrderTarget.ORDERED_AT);
        requireColumn(columns, new OrderTarget(Place.SKU, null));
        requireColumn(columns, OrderTarget.QUANTITY);
        requireColumn(columns, new OrderTarget(Place.UNIT_PRICE, null));
        if (!columns.containsKey(OrderTarget.CURRENCY) && !constants.containsKey(OrderTarget.CURRENCY)) {
            findings.add(ROOT + "/constants/currency", "required", "is required, or a column with the target currency");
        }
        columns.keySet().stream()
                .filter(constants::containsKey)
                .forEach(target -> findings.add(
                        ROOT + "/constants/" + segment(target.toString()),
                        "duplicate-target",
                        "is the target of a column too"));
        if (columns.keySet().stream()
                        .filter(target -> target.place() == Place.CUSTOMER)
                        .count()
                > 1) {
            findings.add(ROOT + "/columns", "duplicate-target", "must have one target for the customer at most");
        }
        if (constants.keySet().stream().anyMatch(target -> target.place() == Place.CUSTOMER)) {
            findings.add(ROOT + "/constants", "not-applicable", "must not name a customer");
        }
    }

    private void requireColumn(Map<OrderTarget, List<String>> columns, OrderTarget target) {
        if (!columns.containsKey(target)) {
            findings.add(ROOT + "/columns", "required", "must have a column with the target " + target);
        }
    }

    /** A name as a segment of a pointer. */
    private static String segment(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
