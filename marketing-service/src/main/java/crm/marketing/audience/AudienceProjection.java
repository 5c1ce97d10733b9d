package crm.marketing.audience;

import crm.events.customer.ConsentChanged;
import crm.events.customer.ConsentsRestated;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.events.customer.CustomerState;
import crm.events.customer.SegmentMembersChanged;
import crm.events.customer.SegmentRemoved;
import crm.events.customer.SegmentRestated;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps who can be addressed, whatever order the events arrive in: what is older than what is held is ignored, a removal is
 * final. A change heard before the registration places the customer, for it carries the whole state.
 */
@ApplicationScoped
@Transactional
public class AudienceProjection {

    private final RunningTransaction transaction;
    private final AudienceStore store;
    private final SegmentStore segments;

    AudienceProjection(RunningTransaction transaction, AudienceStore store, SegmentStore segments) {
        this.transaction = transaction;
        this.store = store;
        this.segments = segments;
    }

    public void placed(CustomerState event) {
        unwritten().add(Contact.of(event));
    }

    public void removed(CustomerRemoved event) {
        unwritten().add(new Departure(event.customerId(), event.version(), event.occurredAt()));
    }

    public void removed(CustomerRestated event) {
        unwritten().add(new Departure(event.customerId(), event.version(), event.removedAt()));
    }

    public void consentChanged(ConsentChanged event) {
        unwritten().add(GivenConsent.of(event.customerId(), event.version(), event.consent()));
    }

    public void consentsRestated(ConsentsRestated event) {
        event.consents()
                .forEach(consent -> unwritten().add(GivenConsent.of(event.customerId(), event.version(), consent)));
    }

    public void segmentChanged(SegmentMembersChanged event) {
        var news = new SegmentNews(event.segmentId(), event.version(), event.name(), event.more());
        unwritten().add(news, event.entered(), event.left());
    }

    public void segmentRestated(SegmentRestated event) {
        var news = new SegmentNews(event.segmentId(), event.version(), event.name(), event.more());
        unwritten().restate(news, event.part(), event.members());
    }

    public void segmentRemoved(SegmentRemoved event) {
        unwritten().remove(event.segmentId(), event.version(), event.occurredAt());
    }

    private UnwrittenAudience unwritten() {
        return transaction.companion(UnwrittenAudience.class, () -> new UnwrittenAudience(store, segments));
    }
}
