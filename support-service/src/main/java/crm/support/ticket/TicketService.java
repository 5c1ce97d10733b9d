package crm.support.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import crm.support.queue.QueueService;
import crm.support.sla.ServicePromise;
import crm.support.sla.SlaService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What can be done with tickets. What is read to decide is read before the ticket is touched, so it is written once. */
@ApplicationScoped
@Transactional
public class TicketService {

    private static final List<String> PROMISED_BY = List.of("priority", "type", "queue");

    private final TicketRepository repository;
    private final TicketJournal journal;
    private final TicketIdRegister register;
    private final CustomerLinks links;
    private final SlaService policies;
    private final QueueService queues;
    private final MergePatch mergePatch;
    private final Keyset keyset;
    private final Clock clock;

    TicketService(
            TicketRepository repository,
            TicketJournal journal,
            TicketIdRegister register,
            CustomerLinks links,
            SlaService policies,
            QueueService queues,
            MergePatch mergePatch,
            Keyset keyset,
            Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.register = register;
        this.links = links;
        this.policies = policies;
        this.queues = queues;
        this.mergePatch = mergePatch;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** Opens a ticket. */
    public TicketView open(TicketInput input) {
        var now = clock.instant();
        if (input.openedAt() != null && input.openedAt().isAfter(now)) {
            throw InvalidInput.at("/openedAt", "out-of-range", "must not be in the future");
        }
        var details = TicketDetails.of(input.details(), input.channelOrDefault());
        queues.check(details.queue(), "/queue");
        var customer = links.of(input.customer());
        var promise = policies.promise(details.question()).orElse(null);
        var id = Ids.next();
        register.change(id, Map.of(), details.externalIds());
        var openedAt = input.openedAt() == null ? now : input.openedAt();
        var ticket = Ticket.open(id, repository.nextNumber(), details, customer, promise, openedAt, now);
        journal.opened(ticket, List.of("subject", "type", "priority", "queue", "channel", "customer"), now);
        return TicketView.of(ticket);
    }

    /** Reads a ticket. */
    public TicketView get(UUID id) {
        return TicketView.of(repository.require(id));
    }

    /** Reads a page of tickets. */
    public Page<TicketView> list(ListQuery query) {
        return keyset.page(Ticket.class, query, TicketView::of);
    }

    /** Reads a page of the steps that a ticket has taken. */
    public Page<TicketStatusChangeView> history(UUID id, ListQuery query) {
        repository.require(id);
        return keyset.page(
                TicketStatusChange.class,
                query.among("c.ticketId = :ticket", Map.of("ticket", id)),
                TicketStatusChangeView::of);
    }

    /** Changes a ticket by a JSON merge patch. When nothing changes, nothing is written. */
    public TicketView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var ticket = repository.requireForChange(id);
        ifMatch.check(TicketRepository.RESOURCE, id, ticket.version());
        var before = ticket.details();
        var customerBefore = ticket.customer().view();
        var input = mergePatch.apply(patch, before.change(ticket.status(), customerBefore), TicketChange.class);
        var next = TicketDetails.of(input, before.channel());
        var fields = next.changedFields(before);
        if (fields.contains("queue")) {
            queues.check(next.queue(), "/queue");
        }
        var customer = Objects.equals(input.customer(), customerBefore)
                ? ticket.customer()
                : links.of(input.customer());
        var held = held(ticket);
        var isPromisedAnew = fields.stream().anyMatch(PROMISED_BY::contains);
        var promise = isPromisedAnew ? policies.promise(next.question()).orElse(null) : held;
        register.change(id, before.externalIds(), next.externalIds());

        var from = ticket.status();
        var now = clock.instant();
        var changed = new ArrayList<>(ticket.describe(next, customer));
        if (isPromisedAnew) {
            changed.addAll(ticket.promise(promise, now));
        }
        if (input.status() != null && input.status() != from) {
            changed.addAll(ticket.move(input.status(), from.isOver() ? held : promise, now));
        }
        if (!changed.isEmpty()) {
            journal.changed(ticket, from, distinct(changed), null, now);
        }
        return TicketView.of(ticket);
    }

    /**
     * Takes a step.
     *
     * @throws TransitionNotAllowed when it cannot be taken from where the ticket is
     */
    public TicketView move(UUID id, IfMatch ifMatch, TicketStatus to, String reason) {
        var ticket = repository.requireForChange(id);
        ifMatch.check(TicketRepository.RESOURCE, id, ticket.version());
        var promise = held(ticket);
        var from = ticket.status();
        var now = clock.instant();
        var changed = ticket.move(to, promise, now);
        journal.changed(ticket, from, changed, reason, now);
        return TicketView.of(ticket);
    }

    /** A ticket to say something in, locked until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TicketThread thread(UUID id) {
        return TicketThread.of(repository.requireForChange(id));
    }

    /** Those of the tickets that are there, by id. */
    public Map<UUID, TicketThread> threads(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Ticket::id, TicketThread::of));
    }

    /** @throws crm.platform.problem.NotFound when there is no such ticket */
    public void requireTicket(UUID id) {
        repository.require(id);
    }

    /** The ticket with a number; null when there is none. */
    public TicketThread threadByNumber(String number) {
        return repository.findByNumber(number).map(TicketThread::of).orElse(null);
    }

    /**
     * The customer was answered, in public.
     *
     * @param then where the ticket goes with the answer; null to leave that alone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TicketThread answered(UUID id, TicketStatus then) {
        var ticket = repository.requireForChange(id);
        var promise = held(ticket);
        var from = ticket.status();
        var now = clock.instant();
        var changed = new ArrayList<>(ticket.answered(now));
        var to = then == null && from == TicketStatus.NEW ? TicketStatus.OPEN : then;
        if (to != null && to != from) {
            changed.addAll(ticket.move(to, promise, now));
        }
        journal.changed(ticket, from, distinct(changed), null, now);
        return TicketThread.of(ticket);
    }

    /** The customer has said something: who waited for it goes on, and what was done is open again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TicketThread heard(UUID id) {
        var ticket = repository.requireForChange(id);
        var promise = held(ticket);
        var from = ticket.status();
        var now = clock.instant();
        var reopens = from == TicketStatus.PENDING || from == TicketStatus.RESOLVED;
        var changed = reopens ? ticket.move(TicketStatus.OPEN, promise, now) : List.<String>of();
        journal.changed(ticket, from, changed, null, now);
        return TicketThread.of(ticket);
    }

    /** Something was said among ourselves: the version moves, and nobody else hears of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TicketThread noted(UUID id) {
        var ticket = repository.requireForChange(id);
        journal.changed(ticket, ticket.status(), List.of(), null, clock.instant());
        return TicketThread.of(ticket);
    }

    private ServicePromise held(Ticket ticket) {
        var level = ticket.serviceLevel();
        return level.isPromised()
                ? policies.promise(
                        level.slaPolicyId(),
                        level.slaPolicyVersion(),
                        level.slaCalendarId(),
                        level.slaCalendarVersion())
                : null;
    }

    private static List<String> distinct(List<String> changed) {
        return changed.stream().distinct().toList();
    }
}
