package crm.platform.audit;

import crm.platform.identity.Actor;
import crm.platform.identity.CurrentActor;
import crm.platform.problem.CurrentTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** The record of who did what, kept with the effect: both are committed or none is. */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            insert into audit_entry (actor, actor_name, client, action, resource, resource_id, version, fields, outcome, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGED = """
            select distinct unnest(fields) from audit_entry
            where resource = ? and resource_id = ? and version > ? and outcome = 'done'""";

    private final DataSource database;
    private final CurrentActor current;

    Audit(DataSource database, CurrentActor current) {
        this.database = database;
        this.current = current;
    }

    /** Records one thing that the current actor did, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String resource, UUID id, long version, Collection<String> changedFields) {
        insert(List.of(new AuditEntry(action, resource, id, version, changedFields)), current.actor(), "done");
    }

    /** Records many things at once, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Collection<AuditEntry> entries) {
        insert(entries, current.actor(), "done");
    }

    /** Records a call that was refused for lack of a right. */
    @Transactional
    void recordDenied(Actor actor, String call, String traceId) {
        var entry = new AuditEntry(call, null, null, 0, List.of());
        insert(List.of(entry), actor, "denied", traceId);
    }

    /** The fields that changed after a version, by name; empty if nothing is known about it. */
    @Transactional
    public SortedSet<String> changedSince(String resource, UUID id, long version) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(CHANGED)) {
            query.setString(1, resource);
            query.setObject(2, id);
            query.setLong(3, version);
            return strings(query);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static SortedSet<String> strings(PreparedStatement query) throws SQLException {
        var found = new TreeSet<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void insert(Collection<AuditEntry> entries, Actor actor, String outcome) {
        insert(entries, actor, outcome, CurrentTrace.id());
    }

    private void insert(Collection<AuditEntry> entries, Actor actor, String outcome, String traceId) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                fill(insert, connection, entry, actor);
                insert.setString(9, outcome);
                insert.setString(10, traceId);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static void fill(PreparedStatement insert, Connection connection, AuditEntry entry, Actor actor)
            throws SQLException {
        insert.setString(1, actor.subject());
        insert.setString(2, actor.name());
        insert.setString(3, actor.client());
        insert.setString(4, entry.action());
        insert.setString(5, entry.resource());
        insert.setObject(6, entry.resourceId());
        insert.setLong(7, entry.version());
        insert.setArray(
                8, connection.createArrayOf("text", entry.changedFields().toArray()));
    }
}
