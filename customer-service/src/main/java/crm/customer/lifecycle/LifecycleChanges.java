package crm.customer.lifecycle;

import crm.customer.lifecycle.LifecycleTable.Held;
import crm.customer.lifecycle.LifecycleTable.Move;
import crm.customer.lifecycle.LifecycleTable.Stored;
import crm.customer.lifecycle.LifecycleTable.Told;
import crm.customer.profile.LifecycleStage;
import crm.events.customer.LifecycleChanged;
import crm.platform.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What has to be written when the histories of customers are computed anew; the difference, and nothing that is so already. */
final class LifecycleChanges {

    private final String rule;
    private final Instant now;
    private final List<UUID> deleted = new ArrayList<>();
    private final List<Stored> inserted = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final Map<UUID, LifecycleStage> stages = new HashMap<>();
    private final List<LifecycleChanged> events = new ArrayList<>();

    /** @param rule by which the histories were computed */
    LifecycleChanges(String rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    /** @param stored the intervals in their rows */
    void add(Held held, List<Stored> stored, LifecycleHistory history) {
        var isRewritten = rewrite(held.customer(), stored, history);
        var told = tell(held, history);
        if (isRewritten || !held.isNoted(told, history.dueAt(), rule)) {
            moves.add(new Move(held.customer(), history.dueAt(), told));
        }
        if (held.stage() != history.current().stage()) {
            stages.put(held.customer(), history.current().stage());
        }
    }

    List<UUID> deleted() {
        return deleted;
    }

    List<Stored> inserted() {
        return inserted;
    }

    List<Move> moves() {
        return moves;
    }

    /** The stages of those customers that are in another one than before. */
    Map<UUID, LifecycleStage> stages() {
        return stages;
    }

    List<LifecycleChanged> events() {
        return events;
    }

    private boolean rewrite(UUID customer, List<Stored> stored, LifecycleHistory history) {
        if (stored.isEmpty() && history.current().stage() == LifecycleStage.PROSPECT) {
            return false;
        }
        var before = deleted.size() + inserted.size();
        var kept = new HashSet<LifecycleInterval>();
        for (var row : stored) {
            if (!history.intervals().contains(row.interval()) || !kept.add(row.interval())) {
                deleted.add(row.id());
            }
        }
        history.intervals().stream()
                .filter(interval -> !kept.contains(interval))
                .forEach(interval -> inserted.add(new Stored(Ids.next(), customer, interval)));
        return deleted.size() + inserted.size() > before;
    }

    /** @return the last thing that was told, now or before */
    private Told tell(Held held, LifecycleHistory history) {
        var last = held.told();
        for (var interval : history.newsSince(last.to().stage(), last.to().since())) {
            last = new Told(last.version() + 1, last.to().stage(), interval);
            events.add(event(held.customer(), last));
        }
        return last;
    }

    private LifecycleChanged event(UUID customer, Told told) {
        return new LifecycleChanged(
                customer,
                told.version(),
                now,
                LifecycleTable.name(told.from()),
                LifecycleTable.name(told.to().stage()),
                told.to().since(),
                told.to().reason());
    }
}
