package crm.customer.segment;

import crm.customer.database.Column;
import crm.customer.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements on members; any number of them is one statement, in the running transaction. */
@ApplicationScoped
class MemberTable {

    /** Leaves out who is being removed. */
    private static final String ENTER = """
            insert into segment_member (segment_id, customer_id, entered_at)
            select ?, id, ? from (select id from customer where id = any(?) order by id for key share) as present
            on conflict do nothing returning customer_id""";

    private static final String LEAVE =
            "delete from segment_member where segment_id = ? and customer_id = any(?) returning customer_id";

    private static final String LEAVE_ALL = "delete from segment_member where customer_id = ? returning segment_id";

    private static final String COUNT = "select count(*) from segment_member where segment_id = ?";

    private static final String SINCE =
            "select customer_id, entered_at from segment_member where segment_id = ? and customer_id = any(?)";

    private final Database database;

    MemberTable(Database database) {
        this.database = database;
    }

    /** @return those that are members only now */
    List<UUID> enter(UUID segment, Collection<UUID> customers, Instant now) {
        return customers.isEmpty()
                ? List.of()
                : database.list(ENTER, row -> row.uuid(1), segment, now, Column.uuids(customers));
    }

    /** @return those that were members until now */
    List<UUID> leave(UUID segment, Collection<UUID> customers) {
        return customers.isEmpty()
                ? List.of()
                : database.list(LEAVE, row -> row.uuid(1), segment, Column.uuids(customers));
    }

    /** @return the segments that the customer was a member of */
    List<UUID> leaveAll(UUID customer) {
        return database.list(LEAVE_ALL, row -> row.uuid(1), customer);
    }

    long count(UUID segment) {
        return database.list(COUNT, row -> row.number(1), segment).get(0);
    }

    /** Since when these are members, as far as they are. */
    Map<UUID, Instant> since(UUID segment, Collection<UUID> customers) {
        var since = new HashMap<UUID, Instant>();
        database.list(SINCE, row -> since.put(row.uuid(1), row.instant(2)), segment, Column.uuids(customers));
        return since;
    }
}
