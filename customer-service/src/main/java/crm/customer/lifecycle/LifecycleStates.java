package crm.customer.lifecycle;

import crm.customer.database.Database;
import crm.customer.database.Row;
import crm.events.DomainEvent;
import crm.events.customer.LifecycleChanged;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The stage that was told last of each customer who has one beside the registration, to be told again under its number. */
@ApplicationScoped
public class LifecycleStates implements StateSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String LAST =
            "select customer_id from customer_lifecycle where told_version > 1 order by customer_id desc limit 1";
    private static final String COUNT =
            "select count(*) from customer_lifecycle where told_version > 1 and customer_id <= ?";
    private static final String NEXT = """
            select customer_id, told_version, told_at, told_from, told_stage, told_since, told_reason from customer_lifecycle
            where customer_id > ? and customer_id <= ? and told_version > 1 order by customer_id limit ? for share""";

    private final Database database;

    LifecycleStates(Database database) {
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
        return List.copyOf(database.list(
                NEXT, LifecycleStates::state, Objects.requireNonNullElse(after, BEFORE_ALL), upTo, limit));
    }

    private static DomainEvent state(Row row) throws SQLException {
        return new LifecycleChanged(
                row.uuid(1), row.number(2), row.instant(3), row.text(4), row.text(5), row.instant(6), row.text(7));
    }
}
