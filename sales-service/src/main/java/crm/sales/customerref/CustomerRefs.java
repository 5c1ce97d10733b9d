package crm.sales.customerref;

import crm.sales.upsert.ExternalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** The customers as far as sales knows them. The statements join the running transaction. */
@ApplicationScoped
public class CustomerRefs {

    private static final String NAME_KEYS = """
            insert into customer_identity (system, external_id)
            select system, external_id from unnest(?, ?) as named (system, external_id)
            order by system, external_id
            on conflict (system, external_id) do nothing""";

    private static final String LOCK_KEYS = """
            select held.system, held.external_id, held.customer_id
            from customer_identity held
            join unnest(?, ?) as named (system, external_id) using (system, external_id)
            order by held.system, held.external_id
            for share of held""";

    private static final String NAME_IDS = """
            insert into customer_ref (id) select id from unnest(?) as named (id) order by id
            on conflict (id) do nothing""";

    private static final String LOCK_IDS = """
            select id, removed_at is not null from customer_ref where id = any (?) order by id for share""";

    private final Session session;

    CustomerRefs(Session session) {
        this.session = session;
    }

    /**
     * Says who the named customers are, and locks the names: whoever tells something else of them waits until the
     * transaction ends, and then finds what was written in it.
     */
    public KnownCustomers lock(CustomerNames names) {
        if (names.keys().isEmpty() && names.ids().isEmpty()) {
            return new KnownCustomers(Map.of(), Set.of());
        }
        return session.doReturningWork(
                connection -> new KnownCustomers(lockKeys(connection, names.keys()), lockIds(connection, names.ids())));
    }

    /** What people call a customer; empty when that is not known. */
    public Optional<String> displayName(UUID customer) {
        return session
                .createNativeQuery("select display_name from customer_ref where id = :id", String.class)
                .setParameter("id", customer)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Somebody may delete a name between its insertion and its lock, with the customer: then it is named again. */
    private static Map<ExternalId, UUID> lockKeys(Connection connection, SortedSet<ExternalId> keys)
            throws SQLException {
        var known = new HashMap<ExternalId, UUID>();
        var left = new TreeSet<>(keys);
        while (!left.isEmpty()) {
            try (var insert = connection.prepareStatement(NAME_KEYS);
                    var lock = connection.prepareStatement(LOCK_KEYS)) {
                bind(insert, connection, left);
                insert.executeUpdate();
                bind(lock, connection, left);
                left.removeAll(locked(lock, known));
            }
        }
        return known;
    }

    private static Set<ExternalId> locked(PreparedStatement lock, Map<ExternalId, UUID> known) throws SQLException {
        var locked = new HashSet<ExternalId>();
        try (var rows = lock.executeQuery()) {
            while (rows.next()) {
                var key = new ExternalId(rows.getString(1), rows.getString(2));
                var customer = rows.getObject(3, UUID.class);
                locked.add(key);
                if (customer != null) {
                    known.put(key, customer);
                }
            }
        }
        return locked;
    }

    private static Set<UUID> lockIds(Connection connection, SortedSet<UUID> ids) throws SQLException {
        var removed = new HashSet<UUID>();
        if (ids.isEmpty()) {
            return removed;
        }
        try (var insert = connection.prepareStatement(NAME_IDS);
                var lock = connection.prepareStatement(LOCK_IDS)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            insert.executeUpdate();
            lock.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = lock.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        removed.add(rows.getObject(1, UUID.class));
                    }
                }
            }
        }
        return removed;
    }

    private static void bind(PreparedStatement statement, Connection connection, Collection<ExternalId> keys)
            throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text", keys.stream().map(ExternalId::system).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", keys.stream().map(ExternalId::id).toArray()));
    }
}
