package crm.support.ticket;

import crm.platform.audit.Audit;
import crm.platform.audit.AuditEntry;
import crm.platform.id.Ids;
import crm.platform.identity.CurrentActor;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;

/** Writes a ticket with what happened to it, and tells it: events, audit, history, and whoever listens here. */
@ApplicationScoped
class TicketJournal {

    private final TicketRepository repository;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor current;
    private final Event<TicketMoved> moved;
    private final Event<TicketsRecognised> recognised;

    TicketJournal(
            TicketRepository repository,
            Outbox outbox,
            Audit audit,
            CurrentActor current,
            Event<TicketMoved> moved,
            Event<TicketsRecognised> recognised) {
        this.repository = repository;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
        this.moved = moved;
        this.recognised = recognised;
    }

    /** A ticket was opened. */
    void opened(Ticket ticket, List<String> fields, Instant now) {
        repository.persist(ticket);
        step(ticket, null, now, null);
        repository.flush();
        outbox.publish(TicketEvents.opened(ticket));
        audit.record("create", TicketRepository.RESOURCE, ticket.id(), ticket.version(), fields);
    }

    /**
     * What happened to a ticket.
     *
     * @param from how far it was before
     * @param changed the fields that changed; none when only something was said, which the other services hear otherwise
     * @param reason why it was moved; null when nobody said so
     */
    record Change(Ticket ticket, TicketStatus from, List<String> changed, String reason) {

        boolean isMove() {
            return from != ticket.status();
        }

        private boolean isRecognition() {
            return changed.contains("customerId") && ticket.customer().customerId() != null;
        }

        /** Read when the ticket is written, for the version. */
        private AuditEntry audit() {
            var fields = changed.isEmpty() ? List.of("conversation") : changed;
            return new AuditEntry("update", TicketRepository.RESOURCE, ticket.id(), ticket.version(), fields);
        }
    }

    /** Something happened to a ticket. */
    void changed(Ticket ticket, TicketStatus from, List<String> changed, String reason, Instant now) {
        changed(List.of(new Change(ticket, from, changed, reason)), now);
    }

    /** Something happened to tickets; they are written together. */
    void changed(List<Change> changes, Instant now) {
        for (var change : changes) {
            change.ticket().touch(now);
            if (change.isMove()) {
                step(change.ticket(), change.from(), now, change.reason());
            }
        }
        repository.flush();
        changes.forEach(change -> publish(change, now));
        audit.recordAll(changes.stream().map(Change::audit).toList());
        changes.stream()
                .filter(Change::isMove)
                .forEach(change -> moved.fire(TicketMoved.of(change.ticket(), change.from(), now)));
        var ofSomebody = changes.stream()
                .filter(Change::isRecognition)
                .map(change -> TicketThread.of(change.ticket()))
                .toList();
        if (!ofSomebody.isEmpty()) {
            recognised.fire(new TicketsRecognised(ofSomebody));
        }
    }

    private void publish(Change change, Instant now) {
        if (change.isMove() && change.ticket().status() == TicketStatus.RESOLVED) {
            outbox.publish(TicketEvents.resolved(change.ticket(), now));
        } else if (!change.changed().isEmpty()) {
            outbox.publish(TicketEvents.changed(change.ticket(), now, change.changed()));
        }
    }

    private void step(Ticket ticket, TicketStatus from, Instant now, String reason) {
        var actor = current.actor();
        var name = actor.name() == null ? actor.subject() : actor.name();
        repository.keep(new TicketStatusChange(Ids.next(), ticket.id(), from, ticket.status(), now, name, reason));
    }
}
