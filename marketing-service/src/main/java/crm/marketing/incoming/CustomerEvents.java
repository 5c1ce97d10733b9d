package crm.marketing.incoming;

import crm.events.customer.ConsentChanged;
import crm.events.customer.ConsentsRestated;
import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.events.customer.SegmentMembersChanged;
import crm.events.customer.SegmentRemoved;
import crm.events.customer.SegmentRestated;
import crm.marketing.attribution.OrderProjection;
import crm.marketing.audience.AudienceProjection;
import crm.marketing.ledger.RecipientRemoval;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the customer service announces. */
@ApplicationScoped
public class CustomerEvents {

    private final AudienceProjection audience;
    private final RecipientRemoval recipients;
    private final OrderProjection orders;
    private final EventStream events;

    CustomerEvents(Inbox inbox, AudienceProjection audience, RecipientRemoval recipients, OrderProjection orders) {
        this.audience = audience;
        this.recipients = recipients;
        this.orders = orders;
        this.events = inbox.stream("marketing")
                .on(CustomerRegistered.TYPE, CustomerRegistered.class, audience::placed)
                .on(CustomerChanged.TYPE, CustomerChanged.class, audience::placed)
                .on(CustomerRemoved.TYPE, CustomerRemoved.class, this::removed)
                .on(CustomerRestated.TYPE, CustomerRestated.class, this::restated)
                .on(ConsentChanged.TYPE, ConsentChanged.class, audience::consentChanged)
                .on(ConsentsRestated.TYPE, ConsentsRestated.class, audience::consentsRestated)
                .on(SegmentMembersChanged.TYPE, SegmentMembersChanged.class, audience::segmentChanged)
                .on(SegmentRestated.TYPE, SegmentRestated.class, audience::segmentRestated)
                .on(SegmentRemoved.TYPE, SegmentRemoved.class, audience::segmentRemoved);
    }

    @Incoming("customer-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }

    private void removed(CustomerRemoved event) {
        audience.removed(event);
        forget(event.customerId());
    }

    private void restated(CustomerRestated event) {
        audience.placed(event);
        if (event.removedAt() != null) {
            audience.removed(event);
            forget(event.customerId());
        }
    }

    private void forget(UUID customer) {
        recipients.forget(customer);
        orders.forget(customer);
    }
}
