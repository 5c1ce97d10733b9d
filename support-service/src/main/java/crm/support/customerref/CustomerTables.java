package crm.support.customerref;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs the statements of this package, in the running transaction. */
@ApplicationScoped
class CustomerTables {

    private final DataSource database;

    CustomerTables(DataSource database) {
        this.database = database;
    }

    /** Changes rows; answers how many. */
    int update(String sql, Binding parameters) {
        return execute(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** All rows of an answer. */
    <T> List<T> list(String sql, Binding parameters, Row<T> row) {
        return execute(sql, parameters, query -> {
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        });
    }

    static Array ids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    static Array texts(PreparedStatement statement, Collection<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Names in two columns: addresses, and after them ids in other systems. */
    static CustomerNames names(ResultSet row, int column) throws SQLException {
        return new CustomerNames(Set.copyOf(texts(row, column)), Set.copyOf(texts(row, column + 1)));
    }

    private <T> T execute(String sql, Binding parameters, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.into(statement);
            return work.on(statement);
        } catch (SQLException e) {
            throw new CustomerRefsUnavailable(e);
        }
    }

    interface Binding {
        void into(PreparedStatement statement) throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
