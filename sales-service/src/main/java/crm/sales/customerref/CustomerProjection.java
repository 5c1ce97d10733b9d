package crm.sales.customerref;

import crm.sales.upsert.ExternalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Keeps what the customer service tells. Any number of facts are a few statements, which look at what is held, so that
 * neither order nor repetition can do harm: a fact older than what is held is ignored, and a removed customer stays removed.
 */
@ApplicationScoped
public class CustomerProjection {

    private static final String KNOWN = """
            insert into customer_ref as held (id, version, display_name, contact_known)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::boolean[]) as told (id) order by id
            on conflict (id) do update set
              version = excluded.version, display_name = excluded.display_name, contact_known = excluded.contact_known
            where held.removed_at is null
              and (excluded.version > held.version
                or excluded.version = held.version and excluded.contact_known and not held.contact_known)
            returning id""";

    private static final String REMOVED = """
            insert into customer_ref as held (id, version, removed_at)
            select * from unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) as told (id) order by id
            on conflict (id) do update set
              version = greatest(held.version, excluded.version), display_name = null,
              removed_at = coalesce(held.removed_at, excluded.removed_at)""";

    /**
     * Ids that nobody named so far belong to whom they are told of. What is told too late, above all of a removed customer,
     * leaves no name.
     */
    private static final String NEW_KEYS = """
            insert into customer_identity (system, external_id, customer_id, told_at)
            select distinct on (system, external_id) system, external_id, customer_id, told_at
            from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[])
              as told (system, external_id, customer_id, version, told_at)
            where not exists (
              select from customer_ref held
              where held.id = told.customer_id
                and (held.removed_at is not null or held.version > told.version
                  or held.version = told.version and held.contact_known))
            order by system, external_id, told_at desc
            on conflict (system, external_id) do nothing
            returning system, external_id, customer_id""";

    /** The ids that the customers have and those that are told of, but for the new ones, which nobody else sees. */
    static final String LOCK_KEYS = """
            select from customer_identity
            where (system, external_id) in (
              select system, external_id from customer_identity where customer_id = any (?)
              union select * from unnest(?::text[], ?::text[])
              except select * from unnest(?::text[], ?::text[]))
            order by system, external_id for update""";

    private static final String NEW_CUSTOMERS = """
            insert into customer_ref (id, version, display_name, contact_known)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::boolean[]) as told (id) order by id
            on conflict (id) do nothing
            returning id""";

    private static final String NAME_CUSTOMERS = """
            insert into customer_ref (id) select id from unnest(?::uuid[]) as told (id) order by id
            on conflict (id) do nothing""";

    private static final String LOCK_CUSTOMERS = "select from customer_ref where id = any (?) order by id for update";

    /** The customers no longer have these ids. */
    private static final String DROP_KEYS = """
            update customer_identity set customer_id = null
            where customer_id = any (?)
              and (system, external_id, customer_id) not in (select * from unnest(?::text[], ?::text[], ?::uuid[]))""";

    /** An id may move from one customer to another, and their events come in any order: the later word holds. */
    private static final String TAKE_KEYS = """
            insert into customer_identity as held (system, external_id, customer_id, told_at)
            select * from unnest(?::text[], ?::text[], ?::uuid[], ?::timestamptz[]) as told (system, external_id)
            order by system, external_id
            on conflict (system, external_id) do update set
              customer_id = excluded.customer_id, told_at = excluded.told_at
            where held.customer_id is null or held.told_at <= excluded.told_at
            returning system, external_id, customer_id""";

    private static final String WITHDRAW_KEYS =
            "delete from customer_identity where (system, external_id) in (select * from unnest(?::text[], ?::text[]))";

    private static final String FORGET_KEYS = "delete from customer_identity where customer_id = any (?)";

    private final Session session;

    CustomerProjection(Session session) {
        this.session = session;
    }

    /**
     * Keeps what is told of customers, of each of them one fact and one removal at most. A removal stands above a fact, which
     * says by what ids the customer was known until then.
     *
     * @return whose the ids in other systems are that were told of, also those of the removed; not those that nobody named
     *     before, for which nothing can wait
     */
    public Map<ExternalId, UUID> keep(Collection<CustomerFact> facts, Collection<CustomerRemoval> removals) {
        return session.doReturningWork(connection -> {
            var added = lock(connection, facts, removals);
            var known = known(connection, List.copyOf(facts), added);
            if (!removals.isEmpty()) {
                remove(connection, List.copyOf(removals));
            }
            return known;
        });
    }

    /** Names first and customers second, what is missing first and each in one order: as whoever names customers does. */
    private static Added lock(
            Connection connection, Collection<CustomerFact> facts, Collection<CustomerRemoval> removals)
            throws SQLException {
        var told = facts.stream().flatMap(CustomerProjection::claims).toList();
        var customers = Stream.concat(
                        facts.stream().map(CustomerFact::id), removals.stream().map(CustomerRemoval::id))
                .collect(Collectors.toSet());
        var keys = addKeys(connection, told);
        lockKeys(connection, customers, told, keys.keySet());
        var added = addCustomers(connection, List.copyOf(facts));
        customers.removeAll(added);
        lockCustomers(connection, List.copyOf(customers));
        return new Added(keys, added);
    }

    private static Stream<Claim> claims(CustomerFact fact) {
        return fact.keys() == null
                ? Stream.of()
                : fact.keys().stream().map(key -> new Claim(key, fact.id(), fact.version(), fact.toldAt()));
    }

    private static Map<ExternalId, UUID> addKeys(Connection connection, List<Claim> told) throws SQLException {
        try (var insert = connection.prepareStatement(NEW_KEYS)) {
            array(insert, 1, "text", told, Claim::system);
            array(insert, 2, "text", told, Claim::externalId);
            array(insert, 3, "uuid", told, Claim::customer);
            array(insert, 4, "bigint", told, Claim::version);
            array(insert, 5, "text", told, claim -> claim.toldAt().toString());
            return owners(insert);
        }
    }

    private static void lockKeys(
            Connection connection, Collection<UUID> customers, List<Claim> told, Set<ExternalId> added)
            throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_KEYS)) {
            array(lock, 1, "uuid", List.copyOf(customers), customer -> customer);
            array(lock, 2, "text", told, Claim::system);
            array(lock, 3, "text", told, Claim::externalId);
            array(lock, 4, "text", List.copyOf(added), ExternalId::system);
            array(lock, 5, "text", List.copyOf(added), ExternalId::id);
            lock.execute();
        }
    }

    private static Set<UUID> addCustomers(Connection connection, List<CustomerFact> facts) throws SQLException {
        return keepFacts(connection, NEW_CUSTOMERS, facts);
    }

    /** Of whom nothing was told but the removal gets a row, too. */
    private static void lockCustomers(Connection connection, List<UUID> customers) throws SQLException {
        if (customers.isEmpty()) {
            return;
        }
        try (var name = connection.prepareStatement(NAME_CUSTOMERS);
                var lock = connection.prepareStatement(LOCK_CUSTOMERS)) {
            array(name, 1, "uuid", customers, customer -> customer);
            name.executeUpdate();
            array(lock, 1, "uuid", customers, customer -> customer);
            lock.execute();
        }
    }

    private static Map<ExternalId, UUID> known(Connection connection, List<CustomerFact> facts, Added added)
            throws SQLException {
        var news = new HashSet<>(added.customers());
        news.addAll(keepFacts(
                connection,
                KNOWN,
                facts.stream()
                        .filter(fact -> !added.customers().contains(fact.id()))
                        .toList()));
        var told = facts.stream()
                .filter(fact -> news.contains(fact.id()) && fact.keys() != null)
                .toList();
        return keys(connection, told, withdraw(connection, added.keys(), news));
    }

    /** A customer who was removed or told of anew just before the lock was had gets no id from an older fact. */
    private static Map<ExternalId, UUID> withdraw(Connection connection, Map<ExternalId, UUID> keys, Set<UUID> news)
            throws SQLException {
        var late = keys.keySet().stream()
                .filter(key -> !news.contains(keys.get(key)))
                .toList();
        if (late.isEmpty()) {
            return keys;
        }
        try (var delete = connection.prepareStatement(WITHDRAW_KEYS)) {
            array(delete, 1, "text", late, ExternalId::system);
            array(delete, 2, "text", late, ExternalId::id);
            delete.executeUpdate();
        }
        var kept = new HashMap<>(keys);
        kept.keySet().removeAll(late);
        return kept;
    }

    private static void remove(Connection connection, List<CustomerRemoval> removals) throws SQLException {
        try (var mark = connection.prepareStatement(REMOVED);
                var forget = connection.prepareStatement(FORGET_KEYS)) {
            array(mark, 1, "uuid", removals, CustomerRemoval::id);
            array(mark, 2, "bigint", removals, CustomerRemoval::version);
            array(mark, 3, "text", removals, removal -> removal.removedAt().toString());
            mark.executeUpdate();
            array(forget, 1, "uuid", removals, CustomerRemoval::id);
            forget.executeUpdate();
        }
    }

    /** @return whom the statement wrote */
    private static Set<UUID> keepFacts(Connection connection, String sql, List<CustomerFact> facts)
            throws SQLException {
        if (facts.isEmpty()) {
            return Set.of();
        }
        try (var insert = connection.prepareStatement(sql)) {
            array(insert, 1, "uuid", facts, CustomerFact::id);
            array(insert, 2, "bigint", facts, CustomerFact::version);
            array(insert, 3, "text", facts, CustomerFact::displayName);
            array(insert, 4, "boolean", facts, fact -> fact.keys() != null);
            var written = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    written.add(rows.getObject(1, UUID.class));
                }
            }
            return written;
        }
    }

    private static Map<ExternalId, UUID> keys(
            Connection connection, List<CustomerFact> facts, Map<ExternalId, UUID> added) throws SQLException {
        if (facts.isEmpty()) {
            return Map.of();
        }
        drop(connection, facts);
        var claims = new TreeMap<ExternalId, Claim>();
        facts.stream()
                .flatMap(CustomerProjection::claims)
                .forEach(claim -> claims.merge(claim.key(), claim, Claim::later));
        claims.values().removeIf(claim -> claim.customer().equals(added.get(claim.key())));
        return take(connection, List.copyOf(claims.values()));
    }

    private static void drop(Connection connection, List<CustomerFact> facts) throws SQLException {
        var kept = facts.stream().flatMap(CustomerProjection::claims).toList();
        try (var update = connection.prepareStatement(DROP_KEYS)) {
            array(update, 1, "uuid", facts, CustomerFact::id);
            array(update, 2, "text", kept, Claim::system);
            array(update, 3, "text", kept, Claim::externalId);
            array(update, 4, "uuid", kept, Claim::customer);
            update.executeUpdate();
        }
    }

    private static Map<ExternalId, UUID> take(Connection connection, List<Claim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return Map.of();
        }
        try (var insert = connection.prepareStatement(TAKE_KEYS)) {
            array(insert, 1, "text", claims, Claim::system);
            array(insert, 2, "text", claims, Claim::externalId);
            array(insert, 3, "uuid", claims, Claim::customer);
            array(insert, 4, "text", claims, claim -> claim.toldAt().toString());
            return owners(insert);
        }
    }

    private static Map<ExternalId, UUID> owners(PreparedStatement insert) throws SQLException {
        var owners = new HashMap<ExternalId, UUID>();
        try (var rows = insert.executeQuery()) {
            while (rows.next()) {
                owners.put(new ExternalId(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
            }
        }
        return owners;
    }

    private static <R> void array(
            PreparedStatement statement, int index, String type, List<R> rows, Function<? super R, ?> value)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(
                                type,
                                rows.stream()
                                        .map(value)
                                        .collect(Collectors.toList())
                                        .toArray()));
    }

    /** A customer's claim to an id in another system. */
    private record Claim(ExternalId key, UUID customer, long version, Instant toldAt) {

        String system() {
            return key.system();
        }

        String externalId() {
            return key.id();
        }

        Claim later(Claim other) {
            return other.toldAt.isBefore(toldAt) ? this : other;
        }
    }

    /**
     * What nobody else sees before the transaction ends.
     *
     * @param keys ids that nobody named before, and whose they are
     * @param customers of whom nothing was told before
     */
    private record Added(Map<ExternalId, UUID> keys, Set<UUID> customers) {}
}
