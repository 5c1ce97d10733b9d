package crm.customer.imports;

import crm.customer.profile.UpsertMode;
import crm.platform.text.Findings;
import crm.tables.DateFormat;
import crm.tables.FileFormat;
import crm.tables.ReadingMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Checks a mapping and says everything that is wrong with it. */
final class MappingReader {

    private static final String ROOT = "/mapping";
    private static final int MOST_COLUMNS = 500;
    private static final String TARGETS = "must be a field of a customer, such as givenName, emails[0].address,"
            + " addresses[0].city, attributes.shoeSize or externalIds.erp";

    private final MappingInput input;
    private final FileFormat format;
    private final Findings findings = new Findings();

    private MappingReader(MappingInput input, FileFormat format) {
        this.input = input;
        this.format = format;
    }

    /** @throws crm.platform.problem.InvalidInput with everything that is wrong, at its place below {@code /mapping} */
    static Mapping read(MappingInput input, FileFormat format) {
        var reader = new MappingReader(input, format);
        ReadingMembers.check(input, format, reader.findings);
        reader.refuseWhatJsonSaysItself();
        var mapping = reader.read();
        reader.findings.throwIfAny();
        return mapping;
    }

    private void refuseWhatJsonSaysItself() {
        if (format == FileFormat.NDJSON) {
            refuse("dateFormat", input.dateFormat());
            refuse("constants", input.constants());
            refuse("columns", input.columns());
        }
    }

    private void refuse(String member, Object value) {
        if (value != null) {
            ReadingMembers.refuse(member, format, findings);
        }
    }

    private Mapping read() {
        var mode = mode();
        var constants = constants();
        var columns = format == FileFormat.NDJSON ? Map.<Target, List<String>>of() : columns();
        if (format != FileFormat.NDJSON) {
            requireWhatRowsNeed(mode, constants, columns);
        }
        return new Mapping(mode, key(mode, columns), dateFormat(), Map.copyOf(constants), columns);
    }

    private UpsertMode mode() {
        var mode = input.mode() == null ? "upsert" : input.mode();
        return Stream.of(UpsertMode.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(mode))
                .findFirst()
                .orElseGet(() -> {
                    findings.add(ROOT + "/mode", "wrong-format", "must be one of create, update, upsert");
                    return UpsertMode.UPSERT;
                });
    }

    private Target key(UpsertMode mode, Map<Target, List<String>> columns) {
        if (input.key() == null) {
            if (mode != UpsertMode.CREATE) {
                findings.add(ROOT + "/key", "required", "is required unless the mode is create");
            }
            return null;
        }
        var key = Target.parse(input.key());
        if (key == null || !key.isExternalId()) {
            findings.add(ROOT + "/key", "wrong-format", "must be an external id, such as externalIds.erp");
        } else if (format != FileFormat.NDJSON && !columns.containsKey(key)) {
            findings.add(ROOT + "/key", "unmapped", "must be the target of a column");
        }
        return key;
    }

    private DateFormat dateFormat() {
        var format = DateFormat.parse(input.dateFormat() == null ? "yyyy-MM-dd" : input.dateFormat());
        if (format == null) {
            findings.add(ROOT + "/dateFormat", "wrong-format", "must be made of yyyy, MM and dd, such as dd.MM.yyyy");
        }
        return format;
    }

    private Map<Target, String> constants() {
        var constants = new LinkedHashMap<Target, String>();
        if (input.constants() != null) {
            input.constants().forEach((text, value) -> constant(constants, text, value));
        }
        if (input.source() != null && constants.putIfAbsent(Target.SOURCE, input.source()) != null) {
            findings.add(ROOT + "/constants/source", "duplicate-target", "must not contradict the mapping's source");
        }
        return constants;
    }

    private void constant(Map<Target, String> constants, String text, String value) {
        var at = ROOT + "/constants/" + segment(text);
        var target = target(text, at);
        if (value == null || value.isBlank()) {
            findings.add(at, "required", "must have a value");
        } else if (target != null) {
            constants.put(target, value);
        }
    }

    private Map<Target, List<String>> columns() {
        var columns = new LinkedHashMap<Target, List<String>>();
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

    private Target target(String text, String at) {
        var target = text == null ? null : Target.parse(text);
        if (target == null) {
            findings.add(at, "unknown-target", TARGETS);
        }
        return target;
    }

    /** What would reject every row is said at once. */
    private void requireWhatRowsNeed(
            UpsertMode mode, Map<Target, String> constants, Map<Target, List<String>> columns) {
        var targets = Stream.concat(constants.keySet().stream(), columns.keySet().stream())
                .toList();
        if (mode != UpsertMode.UPDATE && targets.stream().noneMatch(Target::isKind)) {
            findings.add(ROOT + "/constants/kind", "required", "is required, or a column with the target kind");
        }
        if (mode != UpsertMode.UPDATE && targets.stream().noneMatch(Target::isName)) {
            findings.add(
                    ROOT + "/columns",
                    "name-required",
                    "must have a column with the target displayName, givenName or familyName");
        }
        targets.stream()
                .filter(Target::isElement)
                .filter(element -> targets.contains(new Target(element.field(), -1, null)))
                .forEach(element -> findings.add(
                        ROOT + "/columns", "duplicate-target", element + " is a part of " + element.field()));
        columns.keySet().stream()
                .filter(constants::containsKey)
                .forEach(target -> findings.add(
                        ROOT + "/constants/" + segment(target.toString()),
                        "duplicate-target",
                        "is the target of a column too"));
    }

    /** A name as a segment of a pointer. */
    static String segment(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
