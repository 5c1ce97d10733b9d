package crm.customer.lifecycle;

import crm.customer.lifecycle.LifecycleTable.Held;
import crm.customer.profile.CustomerService;
import crm.customer.profile.CustomerVersions;
import crm.customer.profile.CustomersTouched;
import crm.customer.purchase.PurchaseService;
import crm.platform.outbox.Outbox;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps the lifecycle of customers, and tells when a stage changes. */
@ApplicationScoped
@Transactional
public class LifecycleService {

    private final LifecycleTable table;
    private final PurchaseService purchases;
    private final CustomerVersions customers;
    private final Outbox outbox;
    private final Event<CustomersTouched> touched;
    private final LifecyclePeriods periods;
    private final int batchSize;
    private final Clock clock;

    LifecycleService(
            LifecycleTable table,
            PurchaseService purchases,
            CustomerVersions customers,
            Outbox outbox,
            Event<CustomersTouched> touched,
            LifecycleSettings settings,
            Clock clock) {
        this.table = table;
        this.purchases = purchases;
        this.customers = customers;
        this.outbox = outbox;
        this.touched = touched;
        this.periods = LifecyclePeriods.of(settings);
        this.batchSize = settings.batchSize();
        this.clock = clock;
    }

    /** The stage that a customer is in, and those before. */
    public VersionedLifecycle get(UUID customer) {
        var held = table.held(List.of(customer)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(CustomerService.RESOURCE, customer));
        var stored = table.intervals(List.of(customer)).getOrDefault(customer, List.of()).stream()
                .map(LifecycleTable.Stored::interval)
                .toList();
        var intervals =
                stored.isEmpty() ? history(held, List.of(), clock.instant()).intervals() : stored;
        return new VersionedLifecycle(LifecycleView.of(intervals), held.version());
    }

    /**
     * Computes the history of customers anew from what they bought, and tells what came of it.
     *
     * @param locked customers that are there, locked
     */
    public void recompute(Collection<UUID> locked) {
        if (locked.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var times = purchases.times(locked);
        var stored = table.intervals(locked);
        var changes = new LifecycleChanges(periods.text(), now);
        for (var held : table.held(locked)) {
            var history = history(held, times.getOrDefault(held.customer(), List.of()), now);
            changes.add(held, stored.getOrDefault(held.customer(), List.of()), history);
        }
        write(changes, now);
    }

    /**
     * Moves some of the customers on whose time has come.
     *
     * @return whether there may be more of them
     */
    public boolean moveDue() {
        return move(table.due(clock.instant(), batchSize));
    }

    /**
     * Computes some of the histories anew that were computed by another rule.
     *
     * @return whether there may be more of them
     */
    public boolean followTheRule() {
        return move(table.ofAnotherRule(periods.text(), batchSize));
    }

    private boolean move(List<UUID> due) {
        recompute(customers.lock(due).keySet());
        return due.size() == batchSize;
    }

    private void write(LifecycleChanges changes, Instant now) {
        table.delete(changes.deleted());
        table.insert(changes.inserted());
        table.save(changes.moves(), periods.text(), now);
        table.show(changes.stages());
        changes.events().forEach(outbox::publish);
        Set<UUID> moved = new HashSet<>(changes.stages().keySet());
        if (!moved.isEmpty()) {
            touched.fire(new CustomersTouched(moved));
        }
    }

    private LifecycleHistory history(Held held, List<Instant> times, Instant now) {
        return LifecycleHistory.of(held.registeredAt(), times, periods, now);
    }

    /** A lifecycle with the version of its history. */
    public record VersionedLifecycle(LifecycleView lifecycle, long version) {}
}
