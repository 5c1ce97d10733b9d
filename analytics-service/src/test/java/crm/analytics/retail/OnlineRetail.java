package crm.analytics.retail;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.events.DomainEvent;
import crm.events.sales.Order;
import crm.events.sales.OrderCancelled;
import crm.events.sales.OrderLine;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderReturned;
import crm.events.sales.Reversal;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The invoice lines of a shop, as they stand in the file, and as the sales service would tell of them. */
final class OnlineRetail {

    /** A currency that no other test has. */
    static final String CURRENCY = "GIP";

    static final String CHANNEL = "online-retail";
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Instant TOLD = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final Map<String, String> COUNTRIES = Map.of(
            "United Kingdom", "GB",
            "France", "FR",
            "Cyprus", "CY",
            "Belgium", "BE",
            "Portugal", "PT",
            "Australia", "AU",
            "Austria", "AT",
            "Japan", "JP");

    private OnlineRetail() {}

    /**
     * A line of the file.
     *
     * @param quantity negative for what came back
     * @param customer empty when not known
     */
    record Line(
            String invoice,
            String sku,
            BigDecimal quantity,
            LocalDateTime at,
            BigDecimal price,
            String customer,
            String country) {

        BigDecimal amount() {
            return quantity.multiply(price);
        }

        boolean isSale() {
            return !invoice.startsWith("C") && quantity.signum() > 0;
        }

        UUID customerId() {
            return customer.isEmpty() ? null : UUID.nameUUIDFromBytes(("retail " + customer).getBytes(UTF_8));
        }
    }

    static List<Line> lines() {
        var file = OnlineRetail.class.getResourceAsStream("/online-retail/cut.csv.gz");
        try (var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(new GZIPInputStream(file), UTF_8))) {
            return csv.stream()
                    .skip(1)
                    .map(row -> new Line(
                            row.getField(0),
                            row.getField(1),
                            new BigDecimal(row.getField(3)),
                            LocalDateTime.parse(row.getField(4).replace(' ', 'T')),
                            new BigDecimal(row.getField(5)),
                            row.getField(6),
                            COUNTRIES.get(row.getField(7))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event for each invoice. */
    static List<DomainEvent> events(List<Line> lines) {
        var invoices =
                lines.stream().collect(Collectors.groupingBy(Line::invoice, LinkedHashMap::new, Collectors.toList()));
        return invoices.values().stream().map(OnlineRetail::event).toList();
    }

    private static DomainEvent event(List<Line> invoice) {
        var first = invoice.get(0);
        if (first.isSale()) {
            return new OrderPlaced(TOLD, order(first, invoice));
        }
        return first.invoice().startsWith("C")
                ? new OrderCancelled(TOLD, reversal(first, "cancellation", invoice))
                : new OrderReturned(TOLD, reversal(first, "return", invoice));
    }

    private static Order order(Line first, List<Line> invoice) {
        var lines = orderLines(invoice);
        return new Order(
                UUID.randomUUID(),
                1,
                first.invoice(),
                first.customerId(),
                "completed",
                first.at().atZone(ZONE).toInstant(),
                CURRENCY,
                lines,
                net(lines),
                ZERO,
                net(lines),
                first.country(),
                CHANNEL,
                null,
                "paid",
                "delivered");
    }

    private static Reversal reversal(Line first, String kind, List<Line> invoice) {
        var lines = orderLines(invoice);
        return new Reversal(
                UUID.randomUUID(),
                1,
                kind,
                first.invoice(),
                null,
                first.customerId(),
                first.at().atZone(ZONE).toInstant(),
                CURRENCY,
                lines,
                net(lines),
                ZERO,
                net(lines),
                first.country(),
                null);
    }

    private static List<OrderLine> orderLines(List<Line> invoice) {
        var lines = new java.util.ArrayList<OrderLine>();
        for (var line : invoice) {
            var quantity = line.quantity().abs();
            lines.add(new OrderLine(
                    lines.size() + 1,
                    line.sku(),
                    null,
                    quantity,
                    line.price(),
                    ZERO,
                    ZERO,
                    quantity.multiply(line.price()),
                    null,
                    null));
        }
        return lines;
    }

    private static BigDecimal net(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::net).reduce(ZERO, BigDecimal::add);
    }
}
