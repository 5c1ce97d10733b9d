package crm.customer.profile;

import static java.util.function.Predicate.not;

import crm.platform.id.Ids;
import crm.platform.problem.NotFound;
import crm.platform.problem.Refusal;
import crm.platform.search.WordBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes many customers in a few statements. Rows that share an external id or a customer are written one after the
 * other, in rounds; a row that loses the race for an id to another transaction tries again and then sees the winner.
 */
@ApplicationScoped
public class CustomerUpserts {

    private final CustomerRepository repository;
    private final ExternalIdRegister register;
    private final CustomerJournal journal;
    private final Profiles profiles;
    private final WordBook words;
    private final Clock clock;

    CustomerUpserts(
            CustomerRepository repository,
            ExternalIdRegister register,
            CustomerJournal journal,
            Profiles profiles,
            WordBook words,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.journal = journal;
        this.profiles = profiles;
        this.words = words;
        this.clock = clock;
    }

    /** Writes the rows in the caller's transaction; an outcome per row, in their order. */
    List<RowOutcome> apply(List<PreparedRow> rows) {
        var outcomes = new RowOutcome[rows.size()];
        var pending = new PendingRows(rows);
        while (!pending.isEmpty()) {
            round(pending, outcomes);
        }
        return Arrays.asList(outcomes);
    }

    /** Writes the rows that do not depend on each other, and leaves the others pending. */
    private void round(PendingRows pending, RowOutcome[] outcomes) {
        var rows = pending.takeIndependent();
        var holders = holders(rows);
        var drafts = new ArrayList<Draft>();
        var customers = new HashSet<Customer>();
        for (var row : rows) {
            try {
                var held = holders.match(row.row());
                if (held == null || customers.add(held)) {
                    drafts.add(draft(row, held));
                } else {
                    pending.putBack(List.of(row));
                }
            } catch (Refusal refusal) {
                outcomes[row.index()] = RowOutcome.refused(refusal);
            }
        }
        pending.putBack(withdrawLosers(drafts));
        write(drafts, outcomes);
    }

    /** What was read before the lock may have changed until the lock: the locked customer knows better. */
    private Holders holders(List<PendingRow> rows) {
        var ids = rows.stream().flatMap(row -> row.ids().stream()).collect(Collectors.toSet());
        var holders = register.holders(ids);
        var customers = repository.findForChange(Set.copyOf(holders.values()));
        var confirmed = new HashMap<ExternalId, Customer>();
        holders.forEach((id, holder) -> {
            var customer = customers.get(holder);
            if (customer != null
                    && id.id().equals(customer.profile().externalIds().get(id.system()))) {
                confirmed.put(id, customer);
            }
        });
        return new Holders(confirmed);
    }

    private Draft draft(PendingRow pending, Customer held) {
        var row = pending.row();
        if (held != null) {
            return Draft.of(pending, held, held.id(), profiles.patched(held.profile(), row.patchOf(held.profile())));
        }
        if (row.mode() == UpsertMode.UPDATE) {
            throw new NotFound(CustomerJournal.RESOURCE, describe(row.ids()));
        }
        return Draft.of(pending, null, Ids.next(), row.asNew(profiles).profile());
    }

    /** Claims the ids of all drafts and takes those drafts out that did not get theirs. */
    private List<PendingRow> withdrawLosers(List<Draft> drafts) {
        var claims = new TreeMap<ExternalId, UUID>();
        drafts.forEach(draft -> draft.claims().added().forEach(id -> claims.put(id, draft.id())));
        var lost = register.claim(claims);
        var losers = drafts.stream()
                .filter(draft -> !Collections.disjoint(lost, draft.claims().added()))
                .toList();
        register.release(losers.stream()
                .flatMap(draft -> draft.claims().added().stream())
                .filter(not(lost::contains))
                .toList());
        drafts.removeAll(losers);
        return losers.stream().map(Draft::row).toList();
    }

    private void write(List<Draft> drafts, RowOutcome[] outcomes) {
        var entries = new ArrayList<CustomerJournal.Entry>();
        var written = new TreeMap<Integer, Written>();
        register.release(drafts.stream()
                .flatMap(draft -> draft.claims().dropped().stream())
                .toList());
        drafts.forEach(draft -> written.put(draft.row().index(), write(draft, entries)));
        repository.flush();
        journal.tell(entries);
        for (Map.Entry<Integer, Written> row : written.entrySet()) {
            outcomes[row.getKey()] = row.getValue().outcome();
        }
    }

    private Written write(Draft draft, List<CustomerJournal.Entry> entries) {
        var now = clock.instant();
        if (draft.held() == null) {
            var customer = Customer.register(draft.id(), draft.row().row().asNew(profiles), now);
            repository.persist(customer);
            words.add(customer.searchWords());
            entries.add(CustomerJournal.Entry.registered(customer));
            return new Written(UpsertOutcome.Effect.CREATED, customer);
        }
        var event = draft.held().change(draft.profile(), now);
        event.map(CustomerJournal.Entry::changed).ifPresent(entry -> {
            entries.add(entry);
            words.add(draft.held().searchWords());
        });
        var effect = event.isPresent() ? UpsertOutcome.Effect.UPDATED : UpsertOutcome.Effect.UNCHANGED;
        return new Written(effect, draft.held());
    }

    private static String describe(Set<ExternalId> ids) {
        return ids.stream().map(id -> id.system() + "/" + id.id()).collect(Collectors.joining(", "));
    }

    /** The view is made after the flush, which moves the version. */
    private record Written(UpsertOutcome.Effect effect, Customer customer) {

        RowOutcome outcome() {
            return RowOutcome.done(effect, CustomerView.of(customer));
        }
    }
}
