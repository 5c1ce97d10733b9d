package crm.customer.profile;

import crm.customer.database.Column;
import crm.customer.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The versions of customers, for what is kept beside the profile and moves them. Any number of customers is one statement; they are
 * locked in the order of their ids, as everybody does who changes several.
 */
@ApplicationScoped
public class CustomerVersions {

    private static final String LOCK = """
            select id, version from customer where id = any(?) order by id for no key update""";

    private static final String MOVE = """
            update customer set version = version + steps, updated_at = greatest(updated_at, ?)
            from unnest(?, ?) as told (customer, steps) where id = customer""";

    private final Database database;

    CustomerVersions(Database database) {
        this.database = database;
    }

    /**
     * Waits until nobody else changes or removes these customers, and keeps it so until the running transaction ends.
     *
     * @return the version of each that is there
     */
    public Map<UUID, Long> lock(Collection<UUID> customers) {
        var found = new HashMap<UUID, Long>();
        if (!customers.isEmpty()) {
            database.list(LOCK, row -> found.put(row.uuid(1), row.number(2)), Column.uuids(customers));
        }
        return found;
    }

    /**
     * Moves the versions of customers that are locked.
     *
     * @param steps by how much, by customer
     */
    public void move(Map<UUID, Integer> steps, Instant now) {
        if (!steps.isEmpty()) {
            var entries = List.copyOf(steps.entrySet());
            database.update(
                    MOVE,
                    now,
                    Column.of("uuid", entries, Map.Entry::getKey),
                    Column.of("integer", entries, Map.Entry::getValue));
        }
    }
}
