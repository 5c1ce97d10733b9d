package crm.analytics.incoming;

import crm.analytics.facts.SalesFacts;
import crm.events.sales.OpportunityChanged;
import crm.events.sales.OpportunityLost;
import crm.events.sales.OpportunityOpened;
import crm.events.sales.OpportunityRestated;
import crm.events.sales.OpportunityWon;
import crm.events.sales.OrderCancelled;
import crm.events.sales.OrderChanged;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderRestated;
import crm.events.sales.OrderReturned;
import crm.events.sales.ProductAdded;
import crm.events.sales.ProductChanged;
import crm.events.sales.ProductRestated;
import crm.events.sales.ReversalChanged;
import crm.events.sales.ReversalRestated;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the sales service announces. */
@ApplicationScoped
public class SalesEvents {

    private final SalesFacts facts;
    private final EventStream events;

    SalesEvents(Inbox inbox, SalesFacts facts) {
        this.facts = facts;
        this.events = inbox.stream("analytics");
        hearOrders();
        hearReversals();
        hearProducts();
        hearOpportunities();
    }

    @Incoming("sales-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }

    private void hearOrders() {
        events.on(OrderPlaced.TYPE, OrderPlaced.class, it -> facts.order(it.occurredAt(), it.order()))
                .on(OrderChanged.TYPE, OrderChanged.class, it -> facts.order(it.occurredAt(), it.order()))
                .on(OrderRestated.TYPE, OrderRestated.class, it -> facts.order(it.occurredAt(), it.order()));
    }

    private void hearReversals() {
        events.on(OrderCancelled.TYPE, OrderCancelled.class, it -> facts.reversal(it.occurredAt(), it.reversal()))
                .on(OrderReturned.TYPE, OrderReturned.class, it -> facts.reversal(it.occurredAt(), it.reversal()))
                .on(ReversalChanged.TYPE, ReversalChanged.class, it -> facts.reversal(it.occurredAt(), it.reversal()))
                .on(
                        ReversalRestated.TYPE,
                        ReversalRestated.class,
                        it -> facts.reversal(it.occurredAt(), it.reversal()));
    }

    private void hearProducts() {
        events.on(ProductAdded.TYPE, ProductAdded.class, it -> facts.product(it.occurredAt(), it.product()))
                .on(ProductChanged.TYPE, ProductChanged.class, it -> facts.product(it.occurredAt(), it.product()))
                .on(ProductRestated.TYPE, ProductRestated.class, it -> facts.product(it.occurredAt(), it.product()));
    }

    private void hearOpportunities() {
        events.on(
                        OpportunityOpened.TYPE,
                        OpportunityOpened.class,
                        it -> facts.opportunity(it.occurredAt(), it.opportunity()))
                .on(
                        OpportunityChanged.TYPE,
                        OpportunityChanged.class,
                        it -> facts.opportunity(it.occurredAt(), it.opportunity()))
                .on(
                        OpportunityWon.TYPE,
                        OpportunityWon.class,
                        it -> facts.opportunity(it.occurredAt(), it.opportunity()))
                .on(
                        OpportunityLost.TYPE,
                        OpportunityLost.class,
                        it -> facts.opportunity(it.occurredAt(), it.opportunity()))
                .on(
                        OpportunityRestated.TYPE,
                        OpportunityRestated.class,
                        it -> facts.opportunity(it.occurredAt(), it.opportunity()));
    }
}
