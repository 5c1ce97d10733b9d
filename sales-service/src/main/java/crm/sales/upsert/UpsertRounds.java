package crm.sales.upsert;

import static java.util.function.Predicate.not;

import crm.platform.id.Ids;
import crm.platform.problem.NotFound;
import crm.platform.problem.Refusal;
import crm.sales.journal.Journal;
import crm.sales.journal.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Writes many rows in a few statements. Rows that share an external id or a thing are written one after the other, in
 * rounds; a row that loses the race for an id to another transaction tries again and then sees the winner.
 */
final class UpsertRounds<T extends Aggregate, C, P> {

    private final Upserted<T, C, P> kind;
    private final ExternalIdRegister register;
    private final Journal journal;
    private final Session session;
    private P prepared;
    private RowOutcome<T>[] outcomes;

    UpsertRounds(Upserted<T, C, P> kind, ExternalIdRegister register, Journal journal, Session session) {
        this.kind = kind;
        this.register = register;
        this.journal = journal;
        this.session = session;
    }

    List<RowOutcome<T>> apply(List<UpsertRow> rows) {
        outcomes = outcomes(rows.size());
        var pending = new PendingRows();
        for (var i = 0; i < rows.size(); i++) {
            try {
                pending.add(PreparedRow.of(i, rows.get(i), kind::idsOf));
            } catch (Refusal refusal) {
                outcomes[i] = RowOutcome.refused(refusal);
            }
        }
        if (!pending.isEmpty()) {
            prepare(pending.all());
        }
        while (!pending.isEmpty()) {
            round(pending);
        }
        return Arrays.asList(outcomes);
    }

    /** Writes one draft, whose ids are claimed; a refusal is thrown. */
    Written<T> write(Draft<T, C> draft, P looked) {
        prepared = looked;
        outcomes = outcomes(1);
        write(List.of(draft));
        return outcomes[0].orThrow();
    }

    private void prepare(List<PreparedRow> rows) {
        var held = register.holders(kind.resource(), Upserts.idsOf(rows)).values();
        prepared = kind.prepare(rows.stream().map(PreparedRow::patch).toList(), Set.copyOf(held));
    }

    /** Writes the rows that do not depend on each other, and leaves the others pending. */
    private void round(PendingRows pending) {
        var rows = pending.takeIndependent();
        var holders = holders(rows);
        var drafts = new ArrayList<Draft<T, C>>();
        var taken = new HashSet<UUID>();
        var again = new ArrayList<PreparedRow>();
        for (var row : rows) {
            try {
                var held = holders.match(row);
                if (held == null || taken.add(held.id())) {
                    drafts.add(draft(row, held));
                } else {
                    again.add(row);
                }
            } catch (Refusal refusal) {
                outcomes[row.index()] = RowOutcome.refused(refusal);
            }
        }
        var losers = withdrawLosers(drafts);
        rows.stream().filter(row -> losers.contains(row.index())).forEach(again::add);
        pending.putBack(again);
        write(drafts);
    }

    /** What was read before the lock may have changed until the lock: the locked thing knows better. */
    private Holders<T> holders(List<PreparedRow> rows) {
        var holders = register.holders(kind.resource(), Upserts.idsOf(rows));
        var things = kind.findForChange(Set.copyOf(holders.values()));
        var confirmed = new HashMap<ExternalId, T>();
        holders.forEach((id, holder) -> {
            var thing = things.get(holder);
            if (thing != null && kind.idsHeld(thing).contains(id)) {
                confirmed.put(id, thing);
            }
        });
        return new Holders<>(confirmed, (id, thing) -> kind.taken(id, thing.id()));
    }

    private Draft<T, C> draft(PreparedRow row, T held) {
        if (held == null && row.mode() == UpsertMode.UPDATE) {
            throw new NotFound(kind.resource(), describe(row.ids()));
        }
        var content = kind.read(held, row.patch(), prepared);
        return Draft.of(
                row.index(),
                held,
                held == null ? Ids.next() : held.id(),
                content,
                held == null ? Set.of() : kind.idsHeld(held),
                kind.idsSaid(content));
    }

    /** Claims the ids of all drafts and takes those drafts out that did not get theirs. */
    private Set<Integer> withdrawLosers(List<Draft<T, C>> drafts) {
        var claims = new TreeMap<ExternalId, UUID>();
        drafts.forEach(draft -> draft.added().forEach(id -> claims.put(id, draft.id())));
        var lost = register.claim(kind.resource(), claims);
        var losers = drafts.stream()
                .filter(draft -> !Collections.disjoint(lost, draft.added()))
                .toList();
        register.release(
                kind.resource(),
                losers.stream()
                        .flatMap(draft -> draft.added().stream())
                        .filter(not(lost::contains))
                        .toList());
        drafts.removeAll(losers);
        return losers.stream().map(Draft::index).collect(Collectors.toSet());
    }

    private void write(List<Draft<T, C>> drafts) {
        var told = new ArrayList<JournalEntry>();
        var released = new ArrayList<ExternalId>();
        for (var draft : drafts) {
            try {
                outcomes[draft.index()] = RowOutcome.done(kind.write(draft, prepared, told));
                released.addAll(draft.dropped());
            } catch (Refusal refusal) {
                outcomes[draft.index()] = RowOutcome.refused(refusal);
                released.addAll(draft.added());
            }
        }
        kind.finish(prepared, told);
        register.release(kind.resource(), released);
        session.flush();
        journal.tell(told);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> RowOutcome<T>[] outcomes(int count) {
        return new RowOutcome[count];
    }

    private static String describe(Set<ExternalId> ids) {
        return ids.stream().map(id -> id.system() + "/" + id.id()).collect(Collectors.joining(", "));
    }
}
