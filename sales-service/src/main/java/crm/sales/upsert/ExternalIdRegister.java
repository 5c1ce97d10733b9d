package crm.sales.upsert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Knows which thing of a kind an external id belongs to. Every method is one statement for any number of ids, in the
 * caller's transaction.
 */
@ApplicationScoped
public class ExternalIdRegister {

    private static final String HOLDERS = """
            select system, external_id, holder_id
            from external_id join unnest(?, ?) as wanted (system, external_id) using (system, external_id)
            where kind = ?""";

    /** Waits for a transaction that claims the same id, and leaves the id to it when it commits. */
    private static final String CLAIM = """
            insert into external_id (kind, system, external_id, holder_id)
            select ?, claimed.* from unnest(?, ?, ?) as claimed
            on conflict (kind, system, external_id) do nothing
            returning system, external_id""";

    private static final String RELEASE = """
            delete from external_id
            using unnest(?, ?) as given (system, external_id)
            where external_id.system = given.system
              and external_id.external_id = given.external_id
              and kind = ?""";

    private final Session session;

    ExternalIdRegister(Session session) {
        this.session = session;
    }

    /** The holders of those ids that belong to something. */
    public Map<ExternalId, UUID> holders(String kind, Collection<ExternalId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return session.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(HOLDERS)) {
                bind(query, 1, connection, ids);
                query.setString(3, kind);
                try (var rows = query.executeQuery()) {
                    var holders = new HashMap<ExternalId, UUID>();
                    while (rows.next()) {
                        holders.put(externalId(rows), rows.getObject(3, UUID.class));
                    }
                    return holders;
                }
            }
        });
    }

    /**
     * Claims ids that nobody holds. They are claimed in their order, so that two callers who want the same ones wait for
     * each other and do not block each other for good.
     *
     * @return those ids that somebody else was faster to claim
     */
    Set<ExternalId> claim(String kind, SortedMap<ExternalId, UUID> claims) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        return session.doReturningWork(connection -> {
            try (var insert = connection.prepareStatement(CLAIM)) {
                insert.setString(1, kind);
                bind(insert, 2, connection, claims.keySet());
                insert.setArray(
                        4, connection.createArrayOf("uuid", claims.values().toArray()));
                return lost(claims, insert);
            }
        });
    }

    /** Gives ids back. */
    void release(String kind, Collection<ExternalId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var delete = connection.prepareStatement(RELEASE)) {
                bind(delete, 1, connection, ids);
                delete.setString(3, kind);
                delete.executeUpdate();
            }
        });
    }

    private static Set<ExternalId> lost(SortedMap<ExternalId, UUID> claims, PreparedStatement insert)
            throws SQLException {
        var lost = new HashSet<>(claims.keySet());
        try (var won = insert.executeQuery()) {
            while (won.next()) {
                lost.remove(externalId(won));
            }
        }
        return lost;
    }

    private static void bind(PreparedStatement statement, int from, Connection connection, Collection<ExternalId> ids)
            throws SQLException {
        statement.setArray(
                from, texts(connection, ids.stream().map(ExternalId::system).toList()));
        statement.setArray(
                from + 1, texts(connection, ids.stream().map(ExternalId::id).toList()));
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static ExternalId externalId(ResultSet row) throws SQLException {
        return new ExternalId(row.getString(1), row.getString(2));
    }
}
