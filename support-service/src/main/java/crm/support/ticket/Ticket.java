package crm.support.ticket;

import crm.support.customerref.CustomerRef;
import crm.support.sla.ServicePromise;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a customer asks for. Methods that change it answer the names of the fields that changed; the version moves by one, when
 * the transaction writes them.
 */
@Entity
public class Ticket {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String number;

    @Embedded
    private TicketDetails details;

    @Embedded
    private CustomerLink customer;

    @Embedded
    private ServiceLevel serviceLevel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TicketStatus status;

    // Only looked for, never read; it follows the details.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> externalKeys;

    // Only looked for, too; the database takes it out of the customer's key.
    @Column(insertable = false, updatable = false)
    private String customerExternalId;

    @Column(nullable = false)
    private Instant openedAt;

    private Instant firstRespondedAt;
    private Instant resolvedAt;
    private Instant closedAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Ticket() {}

    private Ticket(UUID id, String number, TicketDetails details, CustomerLink customer, Instant openedAt) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.number = number;
        this.details = details;
        this.externalKeys = externalKeys(details);
        this.customer = customer;
        this.status = TicketStatus.NEW;
        this.openedAt = openedAt;
    }

    /** @param promise null when nothing is promised */
    static Ticket open(
            UUID id,
            String number,
            TicketDetails details,
            CustomerLink customer,
            ServicePromise promise,
            Instant openedAt,
            Instant now) {
        var ticket = new Ticket(id, number, details, customer, openedAt);
        ticket.updatedAt = now;
        ticket.serviceLevel = ServiceLevel.NONE.measured(promise, ticket.progress(), now);
        return ticket;
    }

    /** Takes other details; promises are another matter, see {@link #promise}. */
    List<String> describe(TicketDetails next, CustomerLink nextCustomer) {
        var changed = new ArrayList<>(next.changedFields(details));
        if (!nextCustomer.equals(customer())) {
            var isTheSame = Objects.equals(nextCustomer.customerId(), customer().customerId());
            changed.add(isTheSame ? "customer" : "customerId");
        }
        if (!changed.isEmpty()) {
            details = next;
            externalKeys = externalKeys(next);
            customer = nextCustomer;
        }
        return changed;
    }

    /**
     * Takes another promise for what is still to be done.
     *
     * @param promise null when nothing is promised
     */
    List<String> promise(ServicePromise promise, Instant now) {
        return status.isOver() ? List.of() : take(serviceLevel.measured(promise, progress(), now));
    }

    /**
     * Takes a step.
     *
     * @param promise what the ticket was promised; null when nothing was
     * @throws TransitionNotAllowed when it cannot be taken from here
     */
    List<String> move(TicketStatus to, ServicePromise promise, Instant now) {
        if (!status.next().contains(to)) {
            throw new TransitionNotAllowed(status, to);
        }
        var wasOver = status.isOver();
        var changed = new ArrayList<>(List.of("status"));
        status = to;
        changed.addAll(settle(to, now));
        // What was due when it was done stays to be seen.
        if (!wasOver || !to.isOver()) {
            changed.addAll(take(serviceLevel.moved(to, promise, progress(), now)));
        }
        return changed;
    }

    /** Somebody has answered the customer. */
    List<String> answered(Instant at) {
        if (firstRespondedAt != null) {
            return List.of();
        }
        firstRespondedAt = at;
        var changed = new ArrayList<>(List.of("firstRespondedAt"));
        changed.addAll(take(serviceLevel.answered(progress(), at)));
        return changed;
    }

    /** Takes note of the promises that are broken by now. */
    List<String> markBreaches(Instant now) {
        return take(serviceLevel.broken(progress(), now));
    }

    /** It is known now whose it is. */
    List<String> recognise(UUID customerId) {
        customer = customer().recognised(customerId);
        return List.of("customerId");
    }

    /** Without anything that tells who it was or what was said; what is counted stays. */
    List<String> forget() {
        return describe(details.forgotten(), CustomerLink.NOBODY);
    }

    /** Something about it happened: every such thing moves the version. */
    void touch(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusNanos(1_000);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    TicketDetails details() {
        return details;
    }

    /** Hibernate reads columns that are all empty as nothing at all. */
    CustomerLink customer() {
        return customer == null ? CustomerLink.NOBODY : customer;
    }

    ServiceLevel serviceLevel() {
        return serviceLevel;
    }

    TicketStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant firstRespondedAt() {
        return firstRespondedAt;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private Progress progress() {
        return new Progress(openedAt, firstRespondedAt != null, status.isRunning());
    }

    private List<String> settle(TicketStatus to, Instant now) {
        var resolved = to == TicketStatus.RESOLVED ? now : to == TicketStatus.CLOSED ? resolvedAt : null;
        var changed = Objects.equals(resolved, resolvedAt) ? List.<String>of() : List.of("resolvedAt");
        resolvedAt = resolved;
        closedAt = to == TicketStatus.CLOSED ? now : null;
        return changed;
    }

    private List<String> take(ServiceLevel next) {
        var changed = new ArrayList<String>();
        if (!Objects.equals(next.firstResponseDueAt(), serviceLevel.firstResponseDueAt())) {
            changed.add("firstResponseDueAt");
        }
        if (!Objects.equals(next.resolutionDueAt(), serviceLevel.resolutionDueAt())) {
            changed.add("resolutionDueAt");
        }
        if (next.firstResponseBreached() != serviceLevel.firstResponseBreached()) {
            changed.add("firstResponseBreached");
        }
        if (next.resolutionBreached() != serviceLevel.resolutionBreached()) {
            changed.add("resolutionBreached");
        }
        serviceLevel = next;
        return changed;
    }

    private static List<String> externalKeys(TicketDetails details) {
        return details.externalIds().entrySet().stream()
                .map(entry -> CustomerRef.externalKey(entry.getKey(), entry.getValue()))
                .toList();
    }
}
