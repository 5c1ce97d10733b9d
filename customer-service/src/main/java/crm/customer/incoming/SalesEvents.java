package crm.customer.incoming;

import crm.customer.purchase.PurchaseEntry;
import crm.customer.timeline.Touchpoint;
import crm.customer.timeline.TouchpointKind;
import crm.events.sales.Opportunity;
import crm.events.sales.OpportunityChanged;
import crm.events.sales.OpportunityLost;
import crm.events.sales.OpportunityOpened;
import crm.events.sales.OpportunityRestated;
import crm.events.sales.OpportunityWon;
import crm.events.sales.Order;
import crm.events.sales.OrderCancelled;
import crm.events.sales.OrderChanged;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderRestated;
import crm.events.sales.OrderReturned;
import crm.events.sales.Reversal;
import crm.events.sales.ReversalChanged;
import crm.events.sales.ReversalRestated;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the sales service announces: purchases, what takes them back, and sales that may come. */
@ApplicationScoped
public class SalesEvents {

    private static final String CANCELLED = "cancelled";

    private final FactsWriter writer;
    private final EventStream events;

    SalesEvents(Inbox inbox, FactsWriter writer) {
        this.writer = writer;
        this.events = inbox.stream("customer")
                .on(OrderPlaced.TYPE, OrderPlaced.class, event -> order(event.order()))
                .on(OrderChanged.TYPE, OrderChanged.class, event -> order(event.order()))
                .on(OrderRestated.TYPE, OrderRestated.class, event -> order(event.order()))
                .on(OrderCancelled.TYPE, OrderCancelled.class, event -> reversal(event.reversal()))
                .on(OrderReturned.TYPE, OrderReturned.class, event -> reversal(event.reversal()))
                .on(ReversalChanged.TYPE, ReversalChanged.class, event -> reversal(event.reversal()))
                .on(ReversalRestated.TYPE, ReversalRestated.class, event -> reversal(event.reversal()))
                .on(OpportunityOpened.TYPE, OpportunityOpened.class, event -> opportunity(event.opportunity()))
                .on(OpportunityChanged.TYPE, OpportunityChanged.class, event -> opportunity(event.opportunity()))
                .on(OpportunityWon.TYPE, OpportunityWon.class, event -> opportunity(event.opportunity()))
                .on(OpportunityLost.TYPE, OpportunityLost.class, event -> opportunity(event.opportunity()))
                .on(OpportunityRestated.TYPE, OpportunityRestated.class, event -> opportunity(event.opportunity()));
    }

    @Incoming("sales-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }

    private void order(Order order) {
        writer.facts()
                .add(new PurchaseEntry(
                        order.orderId(),
                        PurchaseEntry.Kind.ORDER,
                        order.version(),
                        order.customerId(),
                        null,
                        order.orderedAt(),
                        order.net(),
                        order.currency(),
                        CANCELLED.equals(order.status())));
        writer.facts()
                .add(Touchpoint.of(
                                TouchpointKind.ORDER_PLACED,
                                order.orderId(),
                                order.customerId(),
                                order.orderedAt(),
                                "Order " + order.number())
                        .at(order.version())
                        .by(order.channel())
                        .linkedTo("/v1/orders/" + order.orderId())
                        .with("number", order.number())
                        .with("net", text(order.net()))
                        .with("currency", order.currency())
                        .with("status", order.status()));
    }

    private void reversal(Reversal reversal) {
        var isReturn = reversal.kind().equals("return");
        writer.facts()
                .add(new PurchaseEntry(
                        reversal.reversalId(),
                        isReturn ? PurchaseEntry.Kind.RETURN : PurchaseEntry.Kind.CANCELLATION,
                        reversal.version(),
                        reversal.customerId(),
                        reversal.orderId(),
                        reversal.reversedAt(),
                        reversal.net().negate(),
                        reversal.currency(),
                        false));
        writer.facts()
                .add(Touchpoint.of(
                                isReturn ? TouchpointKind.ORDER_RETURNED : TouchpointKind.ORDER_CANCELLED,
                                reversal.reversalId(),
                                reversal.customerId(),
                                reversal.reversedAt(),
                                (isReturn ? "Return " : "Cancellation ") + reversal.number())
                        .at(reversal.version())
                        .linkedTo(reversal.orderId() == null ? null : "/v1/orders/" + reversal.orderId())
                        .with("number", reversal.number())
                        .with("net", text(reversal.net()))
                        .with("currency", reversal.currency())
                        .with("reason", reversal.reason()));
    }

    /** An opportunity is opened at one time, and won or lost at another. */
    private void opportunity(Opportunity opportunity) {
        contact(opportunity, TouchpointKind.OPPORTUNITY_OPENED, "Opportunity: ");
        if (opportunity.closedAt() != null && opportunity.status().equals("won")) {
            contact(opportunity, TouchpointKind.OPPORTUNITY_WON, "Won: ");
        }
        if (opportunity.closedAt() != null && opportunity.status().equals("lost")) {
            contact(opportunity, TouchpointKind.OPPORTUNITY_LOST, "Lost: ");
        }
    }

    private void contact(Opportunity opportunity, TouchpointKind kind, String title) {
        var isOpened = kind == TouchpointKind.OPPORTUNITY_OPENED;
        writer.facts()
                .add(Touchpoint.of(
                                kind,
                                opportunity.opportunityId(),
                                opportunity.customerId(),
                                isOpened ? opportunity.openedAt() : opportunity.closedAt(),
                                title + opportunity.name())
                        .at(opportunity.version())
                        .linkedTo("/v1/opportunities/" + opportunity.opportunityId())
                        .with("amount", text(opportunity.amount()))
                        .with("currency", opportunity.currency())
                        .with("stage", opportunity.stage())
                        .with("lossReason", opportunity.lossReason()));
    }

    private static String text(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
