package crm.sales.incoming;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
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

    CustomerEvents(Inbox inbox, CustomerNews news) {
        this.events = inbox.stream("sales")
                .on(CustomerRegistered.TYPE, CustomerRegistered.class, news::known)
                .on(CustomerChanged.TYPE, CustomerChanged.class, news::known)
                .on(CustomerRestated.TYPE, CustomerRestated.class, news::restated)
                .on(CustomerRemoved.TYPE, CustomerRemoved.class, news::removed);
    }

    @Incoming("customer-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }
}
