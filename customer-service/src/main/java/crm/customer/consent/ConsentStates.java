package crm.customer.consent;

import crm.customer.database.Database;
import crm.customer.database.Row;
import crm.events.DomainEvent;
import crm.events.customer.Consent;
import crm.events.customer.ConsentsRestated;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
            with told as (
              select id, version, updated_at from customer
              where id > ? and id <= ? and exists (select 1 from consent_entry where customer_id = customer.id and current)
              order by id limit ? for share
            )
            select told.id, told.version, told.updated_at,
                   array_agg(channel order by channel, purpose), array_agg(purpose order by channel, purpose),
                   array_agg(state order by channel, purpose), array_agg(at order by channel, purpose)
            from told join consent_entry on customer_id = told.id and current
            group by told.id, told.version, told.updated_at order by told.id""";

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
        return List.copyOf(
                database.list(NEXT, ConsentStates::state, Objects.requireNonNullElse(after, BEFORE_ALL), upTo, limit));
    }

    private static DomainEvent state(Row row) throws SQLException {
        var purposes = row.texts(5);
        var states = row.texts(6);
        var times = row.instants(7);
        var consents = new ArrayList<Consent>();
        for (var channel : row.texts(4)) {
            var i = consents.size();
            consents.add(new Consent(channel, purposes.get(i), states.get(i), times.get(i)));
        }
        return new ConsentsRestated(row.uuid(1), row.number(2), row.instant(3), consents);
    }
}
