package crm.sales.reversal;

import crm.platform.json.EnumNames;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerReference;
import crm.sales.order.OrderReader;
import crm.sales.order.SalesOrder;
import crm.sales.upsert.ExternalIds;
import java.time.Instant;

/** Makes the content of a reversal of what somebody wrote, with an order or without. */
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
        return new ReversalReader(input, held, references, now).read();
    }

    private ReversalContent read() {
        var order = order();
        var kind = kind();
        var content = content(kind, order == null ? unordered() : ordered(order, kind));
        findings.throwIfAny();
        return content;
    }

    private ReversedSale ordered(SalesOrder order, ReversalKind kind) {
        return new OrderedSaleReader(input, order, findings).read(held, kind == ReversalKind.CANCELLATION);
    }

    private ReversedSale unordered() {
        return new UnorderedSaleReader(input, references.customers(), findings)
                .read(held == null ? CustomerReference.NONE : held.content().customer());
    }

    private ReversalContent content(ReversalKind kind, ReversedSale sale) {
        return new ReversalContent(
                kind,
                number(),
                sale.orderId(),
                sale.customer().id(),
                sale.customer().system(),
                sale.customer().externalId(),
                ExternalIds.read(input.externalIds(), findings),
                OrderReader.time(input.reversedAt(), now, "/reversedAt", findings),
                sale.currency(),
                sale.lines(),
                sale.country(),
                sale.countryName(),
                sale.channel(),
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

    private String text(String typed, int limit, String pointer) {
        return CleanText.read(typed, limit, pointer, findings);
    }
}
