package crm.customer.consent;

import crm.customer.database.Column;
import crm.customer.database.Database;
import crm.events.DomainEvent;
import crm.events.customer.Consent;
import crm.events.customer.ConsentsRestated;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What holds for each customer that ever said something, to be told again. */
@ApplicationScoped
public class ConsentStates implements StateSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LAST =
            "select customer_id from consent_entry where current order by customer_id desc limit 1";
    private static final String COUNT =
            "select count(distinct customer_id) from consent_entry where current and customer_id <= ?";

    /** Whoever changes or removes one of these customers waits until it is told, and the other way round. */
    private static final String NEXT = """
            select id, version, updated_at from customer
            where id > ? and id <= ? and exists (select 1 from consent_entry where customer_id = customer.id and current)
            order by id limit ? for share""";

    /**
     * Of customers that are locked. It must not be part of the statement that locks: that one waits, and then sees the newest
     * version of a customer beside consents that held before the wait.
     */
    private static final String CONSENTS = """
            select customer_id, channel, purpose, state, at from consent_entry
            where customer_id = any(?) and current order by customer_id, channel, purpose""";

    private final Database database;

    ConsentStates(Database database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> last() {
        return database.list(LAST, row -> row.uuid(1)).stream().findFirst();
    }

    @Override
    public long count(UUID upTo) {
        return database.list(COUNT, row -> row.number(1), upTo).get(0);
    }

    @Override
    public List<DomainEvent> after(UUID after, UUID upTo, int limit) {
        var customers = database.list(
                NEXT,
                row -> new Head(row.uuid(1), row.number(2), row.instant(3)),
                Objects.requireNonNullElse(after, BEFORE_ALL),
                upTo,
                limit);
        var consents = consents(customers.stream().map(Head::id).toList());
        return customers.stream()
                .<DomainEvent>map(customer -> customer.with(consents.getOrDefault(customer.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Consent>> consents(List<UUID> customers) {
        var found = new HashMap<UUID, List<Consent>>();
        database.list(
                CONSENTS,
                row -> found.computeIfAbsent(row.uuid(1), customer -> new ArrayList<>())
                        .add(new Consent(row.text(2), row.text(3), row.text(4), row.instant(5))),
                Column.uuids(customers));
        return found;
    }

    private record Head(UUID id, long version, Instant at) {

        ConsentsRestated with(List<Consent> consents) {
            return new ConsentsRestated(id, version, at, consents);
        }
    }
}
