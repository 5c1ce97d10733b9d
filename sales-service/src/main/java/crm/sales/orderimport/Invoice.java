package crm.sales.orderimport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.job.RowError;
import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import crm.sales.line.LineInput;
import crm.sales.line.LineReader;
import crm.sales.orderimport.OrderTarget.Place;
import crm.sales.upsert.ExternalId;
import crm.sales.upsert.UpsertMode;
import crm.sales.upsert.UpsertRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One order or reversal made of lines of the file, and the way back from what is wrong with it to the lines. */
final class Invoice {

    private static final TypeReference<List<LineInput>> LINES = new TypeReference<>() {};
    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(?:/(\\w+).*)?");

    private final OrderMapping mapping;
    private final InvoiceEffects.Kind kind;
    private final String number;
    private final List<InvoiceLine> lines;

    /** @param lines some or all of those of an invoice, at least one */
    Invoice(OrderMapping mapping, InvoiceEffects.Kind kind, String number, List<InvoiceLine> lines) {
        this.mapping = mapping;
        this.kind = kind;
        this.number = number;
        this.lines = lines;
    }

    InvoiceEffects.Kind kind() {
        return kind;
    }

    int size() {
        return lines.size();
    }

    /** What is to be written. */
    UpsertRow toUpsert() {
        return new UpsertRow(new ExternalId(mapping.system(), number), patch(), UpsertMode.UPSERT);
    }

    /**
     * Looks at the lines before anything is written.
     *
     * @throws crm.platform.problem.InvalidInput with everything that is wrong with them
     */
    void checkLines(ObjectMapper json) {
        var patch = patch();
        var findings = new Findings();
        var currency = CurrencyCodes.read(patch.path("currency").asText(), "/currency", findings);
        new LineReader(currency, findings).read(json.convertValue(patch.path("lines"), LINES), "/lines");
        findings.throwIfAny();
    }

    /** An error for each line, because of another one of the same invoice. */
    List<RowError> rejectedWith(long line) {
        return lines.stream().map(mine -> rejectedWith(mine.row(), line)).toList();
    }

    /** What a refusal says, in the words of the file: an error for each line, because none of them is stored. */
    List<RowError> errors(Refusal refusal) {
        var errors = new ArrayList<RowError>();
        var blamed = new boolean[lines.size()];
        for (var error : refusal.errors()) {
            var at = lineOf(error);
            blamed[at] = true;
            errors.add(lines.get(at).row().error(targetOf(error).orElse(null), error.code(), error.detail()));
        }
        if (errors.isEmpty()) {
            blamed[0] = true;
            errors.add(lines.get(0).row().error(OrderTarget.NUMBER, refusal.code(), refusal.getMessage()));
        }
        var first = errors.get(0).line();
        for (var i = 0; i < blamed.length; i++) {
            if (!blamed[i]) {
                errors.add(rejectedWith(lines.get(i).row(), first));
            }
        }
        return errors;
    }

    /** A line that is right, and stands in an invoice with one that is wrong. */
    static RowError rejectedWith(OrderRow row, long line) {
        return row.error(
                OrderTarget.NUMBER,
                "invoice-rejected",
                "belongs to an invoice that is rejected because of line " + line);
    }

    private ObjectNode patch() {
        var isReversal = kind != InvoiceEffects.Kind.ORDER;
        var patch = JsonNodeFactory.instance.objectNode();
        patch.put("number", number);
        if (isReversal) {
            patch.put("kind", kind.wireName());
        }
        mapping.constants().forEach((target, value) -> write(patch, target, value, isReversal));
        // what a line says of the order, every line says, or nothing
        for (var line : lines) {
            line.values().forEach((target, value) -> {
                if (!target.place().isOfLine()) {
                    write(patch, target, value, isReversal);
                }
            });
        }
        patch.put(
                isReversal ? "reversedAt" : "orderedAt",
                InvoiceLine.earliest(lines).toString());
        var array = patch.putArray("lines");
        lines.forEach(line -> array.add(line.toJson(patch.path("currency").asText())));
        return patch;
    }

    private void write(ObjectNode patch, OrderTarget target, String value, boolean isReversal) {
        switch (target.place()) {
            case NUMBER, ORDERED_AT -> {
                // written as what they are
            }
            case CUSTOMER ->
                patch.putObject("customer")
                        .putObject("externalId")
                        .put("system", target.system())
                        .put("id", value);
            case COUNTRY -> {
                var code = mapping.countries().code(value);
                patch.put("country", code.orElse(null));
                patch.put("countryName", code.isPresent() ? null : value);
            }
            default -> {
                if (target.place().isOf(isReversal)) {
                    patch.put(target.place().text(), value);
                }
            }
        }
    }

    private static int index(Matcher matcher, int size) {
        return Math.min(Integer.parseInt(matcher.group(1)), size - 1);
    }

    private int lineOf(FieldError error) {
        var matcher = LINE.matcher(error.pointer());
        return matcher.matches() ? index(matcher, lines.size()) : 0;
    }

    private Optional<OrderTarget> targetOf(FieldError error) {
        var matcher = LINE.matcher(error.pointer());
        if (matcher.matches()) {
            return Arrays.stream(Place.values())
                    .filter(place -> place.isOfLine() && place.member().equals(matcher.group(2)))
                    .map(place -> new OrderTarget(place, null))
                    .findFirst();
        }
        var segments = error.pointer().split("/", 3);
        var member = segments.length > 1 ? segments[1].replace("reversedAt", "orderedAt") : "";
        return mapping.columns().keySet().stream()
                .filter(target -> target.place().text().equals(member)
                        || target.equals(OrderTarget.COUNTRY) && member.equals("countryName")
                        || target.equals(OrderTarget.NUMBER) && member.equals("externalIds"))
                .findFirst();
    }
}
