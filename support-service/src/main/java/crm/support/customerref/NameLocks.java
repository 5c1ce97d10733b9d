package crm.support.customerref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/**
 * Locks of names, as advisory locks of the database: most names that somebody is told by are in no row yet. Always taken in
 * one order, so that nobody blocks another for good.
 */
@ApplicationScoped
class NameLocks {

    // How many can be locked at a time is limited for the whole database.
    private static final int PORTION = 200;

    private static final String EACH = """
            (select distinct hashtextextended(name, 0) as key from unnest(?::text[]) as named (name) order by key) as ordered""";

    /** Whoever shares names shares this, too: the letters "names". */
    private static final long ANY = 0x6e616d6573L;

    private static final String SHARE_ANY = "select pg_advisory_xact_lock_shared(?)";
    private static final String TRY_ANY = "select pg_try_advisory_xact_lock(?)";

    private static final String SHARE = "select pg_advisory_xact_lock_shared(key) from " + EACH;
    private static final String OWN = "select pg_advisory_xact_lock(key) from " + EACH;

    private final CustomerTables tables;

    NameLocks(CustomerTables tables) {
        this.tables = tables;
    }

    /** Locks names until the running transaction ends, together with any number of others who do so too. */
    @Transactional(Transactional.TxType.MANDATORY)
    void share(CustomerNames names) {
        tables.list(SHARE_ANY, query -> query.setLong(1, ANY), row -> true);
        lock(SHARE, keys(names));
    }

    /** Whether nobody shares any name now, so that nobody has to be waited for. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isNobodySharing() {
        return tables.list(TRY_ANY, query -> query.setLong(1, ANY), row -> row.getBoolean(1))
                .get(0);
    }

    /** How often {@link #awaitPortion} is to be called. */
    static List<List<String>> portions(CustomerNames names) {
        var keys = keys(names);
        return Stream.iterate(0, from -> from < keys.size(), from -> from + PORTION)
                .map(from -> keys.subList(from, Math.min(from + PORTION, keys.size())))
                .toList();
    }

    /** Waits until those have ended who share a name now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void awaitPortion(List<String> keys) {
        lock(OWN, keys);
    }

    private void lock(String sql, List<String> keys) {
        if (!keys.isEmpty()) {
            tables.list(sql, query -> query.setArray(1, CustomerTables.texts(query, keys)), row -> true);
        }
    }

    private static List<String> keys(CustomerNames names) {
        return Stream.concat(
                        names.emails().stream().map(email -> "customer-email " + email),
                        names.externalIds().stream().map(id -> "customer-id " + id))
                .toList();
    }
}
