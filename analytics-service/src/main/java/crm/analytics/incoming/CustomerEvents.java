package crm.analytics.incoming;

import crm.analytics.facts.CustomerFacts;
import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.events.customer.LifecycleChanged;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the customer service announces. */
@ApplicationScoped
public class CustomerEvents {

    private final EventStream events;

    CustomerEvents(Inbox inbox, CustomerFacts facts) {
        this.events = inbox.stream("analytics")
                .on(CustomerRegistered.TYPE, CustomerRegistered.class, facts::registered)
                .on(CustomerChanged.TYPE, CustomerChanged.class, facts::changed)
                .on(CustomerRemoved.TYPE, CustomerRemoved.class, facts::removed)
                .on(CustomerRestated.TYPE, CustomerRestated.class, facts::restated)
                .on(LifecycleChanged.TYPE, LifecycleChanged.class, facts::moved);
    }

    @Incoming("customer-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }
}
