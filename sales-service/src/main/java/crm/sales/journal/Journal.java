package crm.sales.journal;

import crm.platform.audit.Audit;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells what happened: an event to the other services, an entry to the audit. */
@ApplicationScoped
public class Journal {

    private final Outbox outbox;
    private final Audit audit;

    Journal(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Tells it all, in the transaction of what happened. */
    public void tell(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            entries.forEach(entry -> outbox.publish(entry.event()));
            audit.recordAll(entries.stream().map(JournalEntry::audit).toList());
        }
    }
}
