package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.api.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads back everything that was made of the shop's file, and compares it with the file, line by line. */
final class Reconciliation {
    private static final int PAGE = 100;
    private static final String OF_THE_SHOP = "channel==" + History.SYSTEM;

    private final Map<String, List<RetailLine>> invoices;
    private final InvoiceTimes times;
    private long orders;
    private long orderLines;
    private long cancellations;
    private long cancellationLines;
    private long returns;
    private long returnLines;
    private BigDecimal sold = BigDecimal.ZERO;
    private BigDecimal takenBack = BigDecimal.ZERO;
    private long equalLines;

    Reconciliation(List<RetailLine> lines) {
        this.invoices = lines.stream().collect(Collectors.groupingBy(RetailLine::invoice));
        this.times = new InvoiceTimes(lines);
    }

    /**
     * What the system has of the file.
     *
     * @param counts of what the system shows
     * @param equalLines lines that are in the system as they are in the file: invoice, time, customer, country, place, stock code,
     *     quantity, price
     */
    record Result(RetailCounts counts, long equalLines) {}

    static Result of(List<RetailLine> lines, Caller caller) {
        var reconciliation = new Reconciliation(lines);
        caller.each(
                "/v1/orders",
                PAGE,
                reconciliation::order,
                "filter",
                OF_THE_SHOP,
                "fields",
                "number,orderedAt,customer,country,countryName,lines,net");
        caller.each(
                "/v1/order-reversals",
                PAGE,
                reconciliation::reversal,
                "filter",
                OF_THE_SHOP,
                "fields",
                "kind,number,reversedAt,customer,country,countryName,lines,net");
        return reconciliation.result();
    }

    /** What was found so far. */
    Result result() {
        return new Result(
                new RetailCounts(
                        orders, orderLines, cancellations, cancellationLines, returns, returnLines, sold, takenBack),
                equalLines);
    }

    void order(JsonNode order) {
        orders++;
        orderLines += order.path("lines").size();
        sold = sold.add(amount(order.path("net")));
        compare(order, "orderedAt", RetailLine::isOrder);
    }

    void reversal(JsonNode reversal) {
        var lines = reversal.path("lines").size();
        takenBack = takenBack.add(amount(reversal.path("net")));
        if (reversal.path("kind").asText().equals("cancellation")) {
            cancellations++;
            cancellationLines += lines;
            compare(reversal, "reversedAt", RetailLine::isCancellation);
        } else {
            returns++;
            returnLines += lines;
            compare(reversal, "reversedAt", RetailLine::isReturn);
        }
    }

    private void compare(JsonNode stored, String time, Predicate<RetailLine> kind) {
        var told = invoices.getOrDefault(stored.path("number").asText(), List.of()).stream()
                .filter(kind)
                .collect(Collectors.toMap(RetailLine::position, line -> line));
        for (var line : stored.path("lines")) {
            var source = told.remove(line.path("position").asInt());
            if (source != null && isEqual(stored, time, source) && isEqual(line, source)) {
                equalLines++;
            }
        }
    }

    /** What is said once for all lines of an invoice. A country that is none is kept as the file writes it. */
    private boolean isEqual(JsonNode stored, String time, RetailLine source) {
        var country = Countries.code(source.country());
        return Instant.parse(stored.path(time).asText()).equals(times.of(source))
                && stored.at("/customer/externalId/id")
                        .asText()
                        .equals(Objects.requireNonNullElse(source.customer(), ""))
                && stored.path("country").asText().equals(country.orElse(""))
                && stored.path("countryName").asText().equals(country.isPresent() ? "" : source.country());
    }

    /** What is taken back is positive in the system, and negative in the file. */
    private static boolean isEqual(JsonNode line, RetailLine source) {
        return line.path("sku").asText().equals(source.sku())
                && line.path("quantity").decimalValue().intValueExact() == Math.abs(source.quantity())
                && amount(line.path("unitPrice")).compareTo(source.unitPrice()) == 0
                && amount(line.path("net")).compareTo(source.amount().abs()) == 0;
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }
}
