package crm.analytics.incoming;

import crm.analytics.facts.SupportFacts;
import crm.events.support.MessageRecorded;
import crm.events.support.SurveyAnswered;
import crm.events.support.SurveyRestated;
import crm.events.support.SurveySent;
import crm.events.support.TicketChanged;
import crm.events.support.TicketOpened;
import crm.events.support.TicketResolved;
import crm.events.support.TicketRestated;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the support service announces. */
@ApplicationScoped
public class SupportEvents {

    private final EventStream events;

    SupportEvents(Inbox inbox, SupportFacts facts) {
        this.events = inbox.stream("analytics")
                .on(TicketOpened.TYPE, TicketOpened.class, it -> facts.ticket(it.occurredAt(), it.ticket()))
                .on(TicketChanged.TYPE, TicketChanged.class, it -> facts.ticket(it.occurredAt(), it.ticket()))
                .on(TicketResolved.TYPE, TicketResolved.class, it -> facts.ticket(it.occurredAt(), it.ticket()))
                .on(TicketRestated.TYPE, TicketRestated.class, it -> facts.ticket(it.occurredAt(), it.ticket()))
                .on(MessageRecorded.TYPE, MessageRecorded.class, facts::message)
                .on(SurveySent.TYPE, SurveySent.class, facts::sent)
                .on(SurveyAnswered.TYPE, SurveyAnswered.class, facts::answered)
                .on(SurveyRestated.TYPE, SurveyRestated.class, facts::restated);
    }

    @Incoming("support-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }
}
