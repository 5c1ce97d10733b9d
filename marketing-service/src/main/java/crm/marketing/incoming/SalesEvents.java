package crm.marketing.incoming;

import crm.events.sales.OrderCancelled;
import crm.events.sales.OrderChanged;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderRestated;
import crm.events.sales.OrderReturned;
import crm.events.sales.ReversalChanged;
import crm.events.sales.ReversalRestated;
import crm.marketing.attribution.OrderProjection;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the sales service announces. */
@ApplicationScoped
public class SalesEvents {

    private final EventStream events;

    SalesEvents(Inbox inbox, OrderProjection orders) {
        this.events = inbox.stream("marketing")
                .on(OrderPlaced.TYPE, OrderPlaced.class, event -> orders.ordered(event.order()))
                .on(OrderChanged.TYPE, OrderChanged.class, event -> orders.ordered(event.order()))
                .on(OrderRestated.TYPE, OrderRestated.class, event -> orders.ordered(event.order()))
                .on(OrderCancelled.TYPE, OrderCancelled.class, event -> orders.reversed(event.reversal()))
                .on(OrderReturned.TYPE, OrderReturned.class, event -> orders.reversed(event.reversal()))
                .on(ReversalChanged.TYPE, ReversalChanged.class, event -> orders.reversed(event.reversal()))
                .on(ReversalRestated.TYPE, ReversalRestated.class, event -> orders.reversed(event.reversal()));
    }

    @Incoming("sales-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }
}
