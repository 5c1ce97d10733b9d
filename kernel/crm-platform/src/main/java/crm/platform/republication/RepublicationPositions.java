package crm.platform.republication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** How far each republication is; the statements join the running transaction. */
@ApplicationScoped
class RepublicationPositions {

    private final DataSource database;

    RepublicationPositions(DataSource database) {
        this.database = database;
    }

    Position of(UUID job) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select source, after from republication_position where job_id = ?")) {
            query.setObject(1, job);
            try (var row = query.executeQuery()) {
                return row.next() ? new Position(row.getInt(1), row.getObject(2, UUID.class)) : Position.START;
            }
        } catch (SQLException e) {
            throw new PositionUnavailable(e);
        }
    }

    void save(UUID job, Position position) {
        var sql = """
                insert into republication_position (job_id, source, after) values (?, ?, ?)
                on conflict (job_id) do update set source = excluded.source, after = excluded.after
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, job);
            statement.setInt(2, position.source());
            statement.setObject(3, position.after());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PositionUnavailable(e);
        }
    }
}
