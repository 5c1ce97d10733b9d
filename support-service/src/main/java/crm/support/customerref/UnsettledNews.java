package crm.support.customerref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What was heard of customers, until what it means for what is kept here is done. News is read, those are waited for who are
 * writing something by the customers' names, and then it is taken: so it meets all that was written without knowing it.
 */
@ApplicationScoped
@Transactional
public class UnsettledNews {

    private static final String SELECT = """
            select news.customer_id, news.told, news.removed,
              case when news.removed then news.emails else held.emails end,
              case when news.removed then news.external_ids else held.external_ids end
            from customer_news news join customer_ref held on held.customer_id = news.customer_id\s""";

    static final String NEXT = SELECT + """
            where news.removed = ? and news.due_at <= now() order by news.due_at, news.customer_id limit ?""";

    private static final String READ = SELECT + "where news.customer_id = any(?)";

    private static final String LOCK = """
            select customer_id from customer_news where customer_id = any(?) order by customer_id for update skip locked""";

    private static final String SETTLED = "delete from customer_news where customer_id = any(?)";

    // After a second first, and then after twice as long each time, up to ten minutes.
    private static final String POSTPONE = """
            update customer_news set
              failures = failures + 1, due_at = now() + least(power(2, least(failures, 10)), 600) * interval '1 second'
            where customer_id = ?""";

    private final CustomerTables tables;
    private final NameLocks locks;

    UnsettledNews(CustomerTables tables, NameLocks locks) {
        this.tables = tables;
        this.locks = locks;
    }

    /**
     * The oldest news that is due.
     *
     * @param removed whether of customers who are gone, or of those who are there
     */
    public List<CustomerNews> next(boolean removed, int limit) {
        return tables.list(
                NEXT,
                query -> {
                    query.setBoolean(1, removed);
                    query.setInt(2, limit);
                },
                UnsettledNews::news);
    }

    /** Waits for those who are writing something by a name of the customers now; whoever begins later knows the news. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void awaitWriters(List<CustomerNews> news) {
        if (locks.isNobodySharing()) {
            return;
        }
        var names = news.stream().map(CustomerNews::names).toList();
        NameLocks.portions(CustomerNames.together(names)).forEach(locks::awaitPortion);
    }

    /**
     * Takes news for the running transaction: others do not get the same until it has ended.
     *
     * @return what is still as it was read; the rest is to be read again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CustomerNews> take(List<CustomerNews> read) {
        List<UUID> locked = tables.list(LOCK, of(read), row -> row.getObject(1, UUID.class));
        // Read after that, or it could be older than the news.
        var asRead = Set.copyOf(read);
        return tables
                .list(READ, query -> query.setArray(1, CustomerTables.ids(query, locked)), UnsettledNews::news)
                .stream()
                .filter(asRead::contains)
                .toList();
    }

    /** What taken news means is done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settled(List<CustomerNews> taken) {
        tables.update(SETTLED, of(taken));
    }

    /** What the news means cannot be done now; it is due again later. */
    public void postpone(CustomerNews news) {
        tables.update(POSTPONE, statement -> statement.setObject(1, news.customerId()));
    }

    private static CustomerTables.Binding of(List<CustomerNews> news) {
        var ids = news.stream().map(CustomerNews::customerId).toList();
        return statement -> statement.setArray(1, CustomerTables.ids(statement, ids));
    }

    private static CustomerNews news(ResultSet row) throws SQLException {
        return new CustomerNews(
                row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3), CustomerTables.names(row, 4));
    }
}
