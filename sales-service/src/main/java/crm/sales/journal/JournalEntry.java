package crm.sales.journal;

import crm.events.DomainEvent;
import crm.platform.audit.AuditEntry;
import java.util.List;

/**
 * Something to tell.
 *
 * @param action what was done, for the audit
 * @param fields names of the fields that were written, never their values
 */
public record JournalEntry(String action, DomainEvent event, List<String> fields) {

    /** Something new came. */
    public static JournalEntry created(DomainEvent event, List<String> fields) {
        return new JournalEntry("create", event, fields);
    }

    /** Something changed. */
    public static JournalEntry changed(DomainEvent event, List<String> fields) {
        return new JournalEntry("update", event, fields);
    }

    AuditEntry audit() {
        return new AuditEntry(action, event.aggregateType(), event.aggregateId(), event.aggregateVersion(), fields);
    }
}
