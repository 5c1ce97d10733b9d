package crm.platform.job;

import crm.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps row errors, those of a step at a time, in the running transaction. */
@ApplicationScoped
class RowErrorTable {
    private static final String INSERT = """
            insert into job_row_error (id, job_id, line, column_name, code, detail, value)
            values (?, ?, ?, ?, ?, ?, ?)""";

    /** In characters: there is an index by column, and an entry of an index has at most 2,704 bytes. */
    private static final int LONGEST_COLUMN = 500;

    private static final int LONGEST_TEXT = 2000;

    private final DataSource database;

    RowErrorTable(DataSource database) {
        this.database = database;
    }

    void insert(UUID jobId, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var error : errors) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, jobId);
                insert.setLong(3, error.line());
                insert.setString(4, storable(error.column(), LONGEST_COLUMN));
                insert.setString(5, error.code());
                insert.setString(6, storable(error.detail(), LONGEST_TEXT));
                insert.setString(7, storable(error.value(), LONGEST_TEXT));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new JobsUnavailable(e);
        }
    }

    /** What was in the file may be anything, and of any length; PostgreSQL keeps all but NUL. */
    private static String storable(String text, int longest) {
        return text == null ? null : shortened(text, longest).replace('\0', '\uFFFD');
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var splitsAPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsAPair ? longest - 1 : longest) + "…";
    }
}
