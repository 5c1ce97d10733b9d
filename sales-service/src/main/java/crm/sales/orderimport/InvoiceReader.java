package crm.sales.orderimport;

import crm.platform.job.RowError;
import crm.sales.orderimport.OrderTarget.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes an order, a cancellation or a return of the lines of an invoice, or says of each line why not. */
final class InvoiceReader {

    private final OrderMapping mapping;
    private final InvoiceBlock block;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<OrderTarget, String> said = new HashMap<>();
    /** By their texts: most lines of an invoice say the same time. */
    private final Map<String, Instant> times = new HashMap<>();

    private InvoiceReader(OrderMapping mapping, InvoiceBlock block) {
        this.mapping = mapping;
        this.block = block;
    }

    /**
     * What lines become.
     *
     * @param invoices an order and a return at most; none when the lines are rejected
     * @param errors at least one for each line that is rejected
     */
    record Result(List<Invoice> invoices, List<RowError> errors) {}

    static Result read(OrderMapping mapping, InvoiceBlock block) {
        if (block.number() == null) {
            return new Result(List.of(), List.of(block.rows().get(0).withoutInvoice()));
        }
        if (block.flaw() != null) {
            var flaw = block.flaw();
            return new Result(
                    List.of(), List.of(block.rows().get(0).error(OrderTarget.NUMBER, flaw.code(), flaw.detail())));
        }
        return new InvoiceReader(mapping, block).read();
    }

    private Result read() {
        block.rows().forEach(this::read);
        return errors.isEmpty() ? new Result(invoices(), List.of()) : rejected();
    }

    private Result rejected() {
        var wrong = errors.stream().map(RowError::line).collect(Collectors.toSet());
        var first = errors.get(0).line();
        block.rows().stream()
                .filter(row -> !wrong.contains(row.line()))
                .forEach(row -> errors.add(Invoice.rejectedWith(row, first)));
        return new Result(List.of(), errors);
    }

    private List<Invoice> invoices() {
        if (mapping.isCancellation(block.number())) {
            return List.of(new Invoice(mapping, InvoiceEffects.Kind.CANCELLATION, block.number(), lines));
        }
        var invoices = new ArrayList<Invoice>();
        add(invoices, InvoiceEffects.Kind.ORDER, 1);
        add(invoices, InvoiceEffects.Kind.RETURN, -1);
        return invoices;
    }

    private void add(List<Invoice> invoices, InvoiceEffects.Kind kind, int sign) {
        var its =
                lines.stream().filter(line -> line.quantity().signum() == sign).toList();
        if (!its.isEmpty()) {
            invoices.add(new Invoice(mapping, kind, block.number(), its));
        }
    }

    private void read(OrderRow row) {
        var unreadable = row.unreadable();
        if (!unreadable.isEmpty()) {
            errors.addAll(unreadable);
            return;
        }
        var values = row.values();
        var numbers = numbers(row, values);
        var orderedAt = time(row, values);
        checkSign(row, numbers.get(OrderTarget.QUANTITY));
        checkAgreement(row, values);
        if (orderedAt != null && numbers.get(OrderTarget.QUANTITY) != null) {
            lines.add(new InvoiceLine(row, lines.size() + 1, values, numbers, orderedAt));
        }
    }

    private Map<OrderTarget, BigDecimal> numbers(OrderRow row, Map<OrderTarget, String> values) {
        var numbers = new HashMap<OrderTarget, BigDecimal>();
        values.forEach((target, text) -> {
            var place = target.place();
            if (place == Place.QUANTITY || place == Place.TAX_RATE || place.isMoney()) {
                row.number(text)
                        .ifPresentOrElse(
                                number -> numbers.put(target, number),
                                () -> errors.add(row.error(target, "wrong-format", "must be a number, such as 2.55")));
            }
        });
        if (!values.containsKey(OrderTarget.QUANTITY)) {
            errors.add(row.error(OrderTarget.QUANTITY, "required", "is required"));
        }
        return numbers;
    }

    private Instant time(OrderRow row, Map<OrderTarget, String> values) {
        var text = values.get(OrderTarget.ORDERED_AT);
        if (text == null) {
            errors.add(row.error(OrderTarget.ORDERED_AT, "required", "is required"));
            return null;
        }
        var time = times.computeIfAbsent(text, mapping.timeFormat()::read);
        if (time == null) {
            errors.add(row.error(
                    OrderTarget.ORDERED_AT,
                    "wrong-format",
                    "must be a time " + mapping.timeFormat().expected()));
        }
        return time;
    }

    private void checkSign(OrderRow row, BigDecimal quantity) {
        if (quantity == null) {
            return;
        }
        if (quantity.signum() == 0) {
            errors.add(row.error(OrderTarget.QUANTITY, "out-of-range", "must not be 0"));
        } else if (mapping.isCancellation(block.number()) && quantity.signum() > 0) {
            errors.add(row.error(OrderTarget.QUANTITY, "wrong-sign", "must be negative in a cancellation"));
        } else if (!mapping.isCancellation(block.number()) && quantity.signum() < 0 && !mapping.takesReturns()) {
            errors.add(row.error(OrderTarget.QUANTITY, "wrong-sign", "must not be negative"));
        }
    }

    /** What belongs to the order, every line says, or nothing; only the times may differ. */
    private void checkAgreement(OrderRow row, Map<OrderTarget, String> values) {
        values.forEach((target, text) -> {
            var place = target.place();
            if (place.isOfLine() || place == Place.NUMBER || place == Place.ORDERED_AT) {
                return;
            }
            var before = said.putIfAbsent(target, text);
            if (before != null && !before.equals(text)) {
                errors.add(row.error(
                        target, "contradicts-invoice", "must be " + before + ", as another line of the invoice says"));
            }
        });
    }
}
