package crm.sales.reversal;

import crm.platform.json.EnumNames;
import crm.platform.text.CleanText;
import crm.platform.text.Codes;
import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerReference;
import crm.sales.line.Line;
import crm.sales.line.LineInput;
import crm.sales.line.LineReader;
import crm.sales.order.OrderReader;
import crm.sales.order.SalesOrder;
import crm.sales.order.WantedUnits;
import crm.sales.upsert.ExternalIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Makes the content of a reversal of what somebody wrote. */
final class ReversalReader {

    static final int REASON = 500;

    private final Findings findings = new Findings();
    private final ReversalInput input;
    private final Reversal held;
    private final ReversalReferences references;
    private final Instant now;

    private ReversalReader(ReversalInput input, Reversal held, ReversalReferences references, Instant now) {
        this.input = input;
        this.held = held;
        this.references = references;
        this.now = now;
    }

    /**
     * Reads a reversal.
     *
     * @param held the reversal as it is now; null for a new one
     * @throws crm.platform.problem.InvalidInput with everything that is wrong
     * @throws crm.sales.order.MoreThanOrdered when more is taken back of a line of the order than is left
     */
    static ReversalContent read(ReversalInput input, Reversal held, ReversalReferences references, Instant now) {
        var reader = new ReversalReader(input, held, references, now);
        var order = reader.order();
        var content = order == null ? reader.readAlone() : reader.read(order);
        reader.findings.throwIfAny();
        return content;
    }

    /** Without an order, it says everything itself. */
    private ReversalContent readAlone() {
        var kind = kind();
        var customer = references
                .customers()
                .settle(
                        CustomerReference.read(input.customer(), findings),
                        held == null ? CustomerReference.NONE : held.content().customer(),
                        findings);
        if (isBlank(input.currency()) && !isOrderRefused()) {
            findings.add("/currency", "required", "is required without an order");
        }
        var currency = CurrencyCodes.read(input.currency(), "/currency", findings);
        var lines =
                isOrderRefused() ? List.<Line>of() : new LineReader(currency, findings).read(input.lines(), "/lines");
        return content(
                kind,
                null,
                customer,
                currency,
                lines,
                new Place(
                        Codes.country(input.country(), "/country", findings),
                        text(input.countryName(), OrderReader.COUNTRY_NAME, "/countryName"),
                        text(input.channel(), OrderReader.WORD, "/channel")));
    }

    /** Of an order, it says how many units of which lines; all else is the order's. */
    private ReversalContent read(SalesOrder order) {
        var kind = kind();
        var its = order.content();
        refuse("/customer", input.customer());
        refuse("/currency", input.currency());
        refuse("/country", input.country());
        refuse("/countryName", input.countryName());
        refuse("/channel", input.channel());
        var wanted = wanted(order);
        findings.throwIfAny();
        var isKnown = held != null && order.id().equals(held.content().orderId());
        var own = isKnown ? held.content().lines() : List.<Line>of();
        return content(
                kind,
                order,
                its.customer(),
                its.currency(),
                isKnown && isSame(own, wanted) ? own : order.shares(own, wanted, kind == ReversalKind.CANCELLATION),
                new Place(its.country(), its.countryName(), its.channel()));
    }

    /** What is not asked for anew keeps the amounts that it had. */
    private static boolean isSame(List<Line> own, List<WantedUnits> wanted) {
        return own.size() == wanted.size()
                && wanted.stream().allMatch(units -> own.stream()
                        .anyMatch(line -> line.position() == units.position()
                                && line.orderPosition() == units.orderPosition()
                                && line.quantity().equals(units.units())));
    }

    private ReversalContent content(
            ReversalKind kind,
            SalesOrder order,
            CustomerReference customer,
            String currency,
            List<Line> lines,
            Place place) {
        return new ReversalContent(
                kind,
                number(),
                order == null ? null : order.id(),
                customer.id(),
                customer.system(),
                customer.externalId(),
                ExternalIds.read(input.externalIds(), findings),
                OrderReader.time(input.reversedAt(), now, "/reversedAt", findings),
                currency,
                lines,
                place.country(),
                place.countryName(),
                place.channel(),
                text(input.reason(), REASON, "/reason"));
    }

    /** Null when there is none, or the one that is named is refused. */
    private SalesOrder order() {
        var named = input.order();
        if (named == null) {
            if (held != null && held.content().orderId() != null) {
                findings.add("/order", "immutable", "must stay, once it is known");
            }
            return null;
        }
        if ((named.id() == null) == (named.externalId() == null)) {
            findings.add("/order", "required", "must have an id or an externalId, and not both");
            return null;
        }
        var order = order(named);
        if (order == null) {
            findings.add("/order", "order-unknown", "is not an order that we know");
        } else if (held != null
                && held.content().orderId() != null
                && !order.id().equals(held.content().orderId())) {
            findings.add("/order", "immutable", "must stay, once it is known");
        }
        return order;
    }

    private SalesOrder order(ReversedOrder named) {
        var key = named.key(findings);
        var id = key == null ? named.id() : references.orderIds().get(key);
        return id == null ? null : references.orders().get(id);
    }

    private boolean isOrderRefused() {
        return input.order() != null;
    }

    private ReversalKind kind() {
        var constant = input.kind() == null ? null : EnumNames.find(ReversalKind.class, input.kind());
        if (constant == null) {
            findings.add(
                    "/kind",
                    input.kind() == null ? "required" : "wrong-format",
                    "must be one of " + String.join(", ", EnumNames.of(ReversalKind.class)));
        } else if (held != null && held.content().kind() != constant) {
            findings.add("/kind", "immutable", "must stay as it is");
        }
        return (ReversalKind) constant;
    }

    private String number() {
        var number = text(input.number(), OrderReader.NUMBER, "/number");
        if (number != null) {
            return number;
        }
        return held == null ? references.numbers().next() : held.content().number();
    }

    private List<WantedUnits> wanted(SalesOrder order) {
        var wanted = new ArrayList<WantedUnits>();
        if (LineReader.isRefused(input.lines(), "/lines", findings)) {
            return wanted;
        }
        var taken = new HashSet<Integer>();
        for (var i = 0; i < input.lines().size(); i++) {
            var line = input.lines().get(i);
            var at = "/lines/" + i;
            var units = LineReader.quantity(line, at, findings);
            checkOrderLine(order, line, at, taken);
            if (units != null && line.orderPosition() != null) {
                wanted.add(new WantedUnits(LineReader.position(line, i + 1), units, line.orderPosition(), at));
            }
        }
        wanted.sort(Comparator.comparingInt(WantedUnits::position));
        return wanted;
    }

    private void checkOrderLine(SalesOrder order, LineInput line, String at, HashSet<Integer> taken) {
        if (line.orderPosition() == null) {
            findings.add(at + "/orderPosition", "required", "is required, because the order is known");
            return;
        }
        var ordered = order.content().line(line.orderPosition());
        if (ordered.isEmpty()) {
            findings.add(at + "/orderPosition", "position-unknown", "is not a position of the order");
        } else if (!taken.add(line.orderPosition())) {
            findings.add(at + "/orderPosition", "duplicate-position", "is taken back by another line here");
        } else if (line.sku() != null
                && !line.sku().strip().equals(ordered.get().sku())) {
            findings.add(at + "/sku", "contradiction", "is not what the order's line says");
        }
        if (line.position() != null && line.position() < 1) {
            findings.add(at + "/position", "out-of-range", "must be at least 1");
        }
        refuse(at + "/description", line.description());
        refuse(at + "/unitPrice", line.unitPrice());
        refuse(at + "/discount", line.discount());
        refuse(at + "/tax", line.tax());
        refuse(at + "/taxRate", line.taxRate());
        refuse(at + "/unitCost", line.unitCost());
    }

    private void refuse(String pointer, Object value) {
        if (value != null) {
            findings.add(pointer, "follows-from-order", "must be absent, it follows from the order");
        }
    }

    private String text(String typed, int limit, String pointer) {
        return CleanText.read(typed, limit, pointer, findings);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Where it was sold. */
    private record Place(String country, String countryName, String channel) {}
}
