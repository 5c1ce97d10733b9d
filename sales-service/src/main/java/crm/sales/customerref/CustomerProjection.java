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

    /** What is told too late, above all of a removed customer, leaves no name. */
    private static final String NAME_KEYS = """
            insert into customer_identity (system, external_id)
            select system, external_id
            from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[]) as told (system, external_id, customer_id, version)
            where not exists (
              select from customer_ref held
              where held.id = told.customer_id
                and (held.removed_at is not null or held.version > told.version
                  or held.version = told.version and held.contact_known))
            order by system, external_id
            on conflict (system, external_id) do nothing""";

    static final String LOCK_KEYS = """
            select from customer_identity
            where (system, external_id) in (
              select system, external_id from customer_identity where customer_id = any (?)
              union select * from unnest(?::text[], ?::text[]))
            order by system, external_id for update""";

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

    private static final String FORGET_KEYS = "delete from customer_identity where customer_id = any (?)";

    private final Session session;

    CustomerProjection(Session session) {
        this.session = session;
    }

    /**
     * Keeps what is told of customers, of each of them one fact and one removal at most. A removal stands above a fact, which
     * says by what ids the customer was known until then.
     *
     * @return whose the ids in other systems are that were told of, also those of the removed
     */
    public Map<ExternalId, UUID> keep(Collection<CustomerFact> facts, Collection<CustomerRemoval> removals) {
        return session.doReturningWork(connection -> {
            lock(connection, facts, removals);
            var known = known(connection, List.copyOf(facts));
            if (!removals.isEmpty()) {
                remove(connection, List.copyOf(removals));
            }
            return known;
        });
    }

    /** Names first and customers second, what is missing first and each in one order: as whoever names customers does. */
    private static void lock(
            Connection connection, Collection<CustomerFact> facts, Collection<CustomerRemoval> removals)
            throws SQLException {
        var told = facts.stream().flatMap(CustomerProjection::names).toList();
        var customers = Stream.concat(
                        facts.stream().map(CustomerFact::id), removals.stream().map(CustomerRemoval::id))
                .toList();
        try (var name = connection.prepareStatement(NAME_KEYS);
                var lock = connection.prepareStatement(LOCK_KEYS)) {
            array(name, 1, "text", told, Name::system);
            array(name, 2, "text", told, Name::externalId);
            array(name, 3, "uuid", told, Name::customer);
            array(name, 4, "bigint", told, Name::version);
            name.executeUpdate();
            array(lock, 1, "uuid", customers, customer -> customer);
            array(lock, 2, "text", told, Name::system);
            array(lock, 3, "text", told, Name::externalId);
            lock.execute();
        }
        try (var name = connection.prepareStatement(NAME_CUSTOMERS);
                var lock = connection.prepareStatement(LOCK_CUSTOMERS)) {
            array(name, 1, "uuid", customers, customer -> customer);
            name.executeUpdate();
            array(lock, 1, "uuid", customers, customer -> customer);
            lock.execute();
        }
    }

    private static Stream<Name> names(CustomerFact fact) {
        return fact.keys() == null
                ? Stream.of()
                : fact.keys().stream().map(key -> new Name(key.system(), key.id(), fact.id(), fact.version()));
    }

    private static Map<ExternalId, UUID> known(Connection connection, List<CustomerFact> facts) throws SQLException {
        var news = news(connection, facts);
        var told = facts.stream()
                .filter(fact -> news.contains(fact.id()) && fact.keys() != null)
                .toList();
        return told.isEmpty() ? Map.of() : keys(connection, told);
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

    private static Set<UUID> news(Connection connection, List<CustomerFact> facts) throws SQLException {
        try (var insert = connection.prepareStatement(KNOWN)) {
            array(insert, 1, "uuid", facts, CustomerFact::id);
            array(insert, 2, "bigint", facts, CustomerFact::version);
            array(insert, 3, "text", facts, CustomerFact::displayName);
            array(insert, 4, "boolean", facts, fact -> fact.keys() != null);
            var news = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    news.add(rows.getObject(1, UUID.class));
                }
            }
            return news;
        }
    }

    private static Map<ExternalId, UUID> keys(Connection connection, List<CustomerFact> facts) throws SQLException {
        var claims = new TreeMap<ExternalId, Claim>();
        facts.forEach(fact ->
                fact.keys().forEach(key -> claims.merge(key, new Claim(key, fact.id(), fact.toldAt()), Claim::later)));
        drop(connection, facts);
        return claims.isEmpty() ? Map.of() : take(connection, List.copyOf(claims.values()));
    }

    private static void drop(Connection connection, List<CustomerFact> facts) throws SQLException {
        var kept = facts.stream()
                .flatMap(fact -> fact.keys().stream().map(key -> new Claim(key, fact.id(), fact.toldAt())))
                .toList();
        try (var update = connection.prepareStatement(DROP_KEYS)) {
            array(update, 1, "uuid", facts, CustomerFact::id);
            array(update, 2, "text", kept, Claim::system);
            array(update, 3, "text", kept, Claim::externalId);
            array(update, 4, "uuid", kept, Claim::customer);
            update.executeUpdate();
        }
    }

    private static Map<ExternalId, UUID> take(Connection connection, List<Claim> claims) throws SQLException {
        try (var insert = connection.prepareStatement(TAKE_KEYS)) {
            array(insert, 1, "text", claims, Claim::system);
            array(insert, 2, "text", claims, Claim::externalId);
            array(insert, 3, "uuid", claims, Claim::customer);
            array(insert, 4, "text", claims, claim -> claim.toldAt().toString());
            var taken = new HashMap<ExternalId, UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    taken.put(new ExternalId(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
                }
            }
            return taken;
        }
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

    /** An id in another system that a fact tells of. */
    private record Name(String system, String externalId, UUID customer, long version) {}

    /** A customer's claim to an id in another system. */
    private record Claim(ExternalId key, UUID customer, Instant toldAt) {

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
}
