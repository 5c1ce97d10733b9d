package crm.support.customerref;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows of {@code customer_ref}, and the news that their changes are. Any number of customers is one statement, in the
 * running transaction. In one call there is one row of a customer at most.
 */
@ApplicationScoped
class CustomerRefStore {

    // What a removal empties is looked for by what it was.
    private static final String KEEP_NAMES = """
            insert into customer_news as held (customer_id, told, removed, emails, external_ids)
            select customer_id, 1, true, emails, external_ids
            from (
              select * from customer_ref where customer_id = any(?) and not removed order by customer_id for update
            ) as known
            on conflict (customer_id) do update set
              told = held.told + 1, removed = true, emails = excluded.emails, external_ids = excluded.external_ids""";

    // Who takes news locks its row: an update waits for that and does not get lost behind it, as "do nothing" would.
    private static final String WRITE = """
            with told as (
              select * from jsonb_to_recordset(?::jsonb) as told(
                customer_id uuid, version bigint, display_name text, language text, emails text[], external_ids text[],
                removed boolean)
              order by customer_id
            ), written as (
              insert into customer_ref as held
                (customer_id, version, display_name, language, emails, external_ids, removed)
              select customer_id, version, display_name, language,
                case when removed then '{}' else emails end, case when removed then '{}' else external_ids end, removed
              from told
              on conflict (customer_id) do update set
                version = greatest(held.version, excluded.version),
                display_name = excluded.display_name,
                language = excluded.language,
                emails = excluded.emails,
                external_ids = excluded.external_ids,
                removed = excluded.removed
              where not held.removed and (excluded.removed or excluded.version > held.version)
              returning customer_id
            )
            insert into customer_news as held (customer_id, told, removed, emails, external_ids)
            select customer_id, 1, removed,
              case when removed then emails else '{}' end, case when removed then external_ids else '{}' end
            from told join written using (customer_id) order by customer_id
            on conflict (customer_id) do update set
              told = held.told + 1, removed = excluded.removed, failures = 0, due_at = excluded.due_at,
              emails = held.emails || excluded.emails, external_ids = held.external_ids || excluded.external_ids""";

    private static final String SELECT =
            "select customer_id, version, display_name, language, emails, external_ids, removed from customer_ref ";

    // Somebody of whom nothing was heard has no row that could be locked. This one is older than all that can be told.
    private static final String EXPECT = """
            insert into customer_ref (customer_id, version, emails, external_ids, removed) values (?, 0, '{}', '{}', false)
            on conflict (customer_id) do nothing""";

    private static final String HOLDERS = """
            select named.name, min(customer_id::text)::uuid, count(distinct customer_id) = 1
            from customer_ref, unnest(%1$s) as named (name)
            where %1$s && ? and named.name = any(?) group by named.name""";

    private static final String EMAIL_HOLDERS = HOLDERS.formatted("emails");
    private static final String EXTERNAL_ID_HOLDERS = HOLDERS.formatted("external_ids");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final CustomerTables tables;

    CustomerRefStore(CustomerTables tables) {
        this.tables = tables;
    }

    void write(Collection<CustomerRef> refs) {
        if (refs.isEmpty()) {
            return;
        }
        var removed = refs.stream()
                .filter(CustomerRef::removed)
                .map(CustomerRef::customerId)
                .toList();
        if (!removed.isEmpty()) {
            tables.update(KEEP_NAMES, statement -> statement.setArray(1, CustomerTables.ids(statement, removed)));
        }
        tables.update(WRITE, statement -> statement.setString(1, json(refs)));
    }

    Optional<CustomerRef> find(UUID id) {
        return tables
                .list(SELECT + "where customer_id = ?", query -> query.setObject(1, id), CustomerRefStore::ref)
                .stream()
                .findFirst();
    }

    Set<UUID> removed(Collection<UUID> ids) {
        return Set.copyOf(tables.list(
                "select customer_id from customer_ref where customer_id = any(?) and removed",
                query -> query.setArray(1, CustomerTables.ids(query, ids)),
                row -> row.getObject(1, UUID.class)));
    }

    /**
     * A customer whom nobody changes until the running transaction ends. Of whom nothing was heard gets a row without details:
     * what is told meanwhile waits for it.
     */
    CustomerRef hold(UUID id) {
        return locked(id).orElseGet(() -> {
            tables.update(EXPECT, statement -> statement.setObject(1, id));
            return locked(id).orElseThrow();
        });
    }

    /** By the names: the customer who has it, or nobody when several have. A name that nobody has is left out. */
    Map<String, Optional<UUID>> holdersOfEmails(Set<String> emails) {
        return holders(EMAIL_HOLDERS, emails);
    }

    /** As {@link #holdersOfEmails}, for ids in other systems, each as {@code system/id}. */
    Map<String, Optional<UUID>> holdersOfExternalIds(Set<String> externalIds) {
        return holders(EXTERNAL_ID_HOLDERS, externalIds);
    }

    private Map<String, Optional<UUID>> holders(String sql, Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        List<Holder> holders = tables.list(
                sql,
                query -> {
                    query.setArray(1, CustomerTables.texts(query, names));
                    query.setArray(2, CustomerTables.texts(query, names));
                },
                row -> new Holder(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)));
        return holders.stream().collect(Collectors.toMap(Holder::name, Holder::only));
    }

    private Optional<CustomerRef> locked(UUID id) {
        return tables
                .list(
                        SELECT + "where customer_id = ? for share",
                        query -> query.setObject(1, id),
                        CustomerRefStore::ref)
                .stream()
                .findFirst();
    }

    private static CustomerRef ref(ResultSet row) throws SQLException {
        return new CustomerRef(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                CustomerTables.texts(row, 5),
                CustomerTables.texts(row, 6),
                row.getBoolean(7));
    }

    private static String json(Collection<CustomerRef> refs) {
        try {
            return JSON.writeValueAsString(refs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Holder(String name, UUID customer, boolean isOnly) {

        Optional<UUID> only() {
            return isOnly ? Optional.of(customer) : Optional.empty();
        }
    }
}
