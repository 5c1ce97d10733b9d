package crm.platform.note;

import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as every service writes it. */
@ApplicationScoped
public class NoteEvents {
    private final EventStream events;

    NoteEvents(Inbox inbox, NoteProjection projection) {
        this.events = inbox.stream("notes").on(NoteWritten.TYPE, NoteWritten.class, projection::written);
    }

    @Incoming("notes")
    @Blocking(ordered = true)
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }
}
