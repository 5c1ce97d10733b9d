package crm.support.incoming;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import crm.support.customerref.CustomerRefs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the customer service announces. */
@ApplicationScoped
public class CustomerEvents {

    private final EventStream events;

    CustomerEvents(Inbox inbox, CustomerRefs customers) {
        this.events = inbox.stream("support")
                .on(CustomerRegistered.TYPE, CustomerRegistered.class, customers::registered)
                .on(CustomerChanged.TYPE, CustomerChanged.class, customers::changed)
                .on(CustomerRemoved.TYPE, CustomerRemoved.class, customers::removed)
                .on(CustomerRestated.TYPE, CustomerRestated.class, customers::restated);
    }

    @Incoming("customer-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }
}
