package crm.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of jobs, piece by piece in the database. */
@ApplicationScoped
class JobFiles {
    private static final int PIECE = 256 * 1024;
    /** Pieces that go to the database in one round trip. */
    private static final int BATCH = 16;

    private final DataSource database;

    JobFiles(DataSource database) {
        this.database = database;
    }

    /** Copies a file from this machine's disk, in the running transaction. */
    void copy(UUID jobId, Path file) {
        var sql = "insert into job_file_piece (job_id, number, content) values (?, ?, ?)";
        try (var source = Files.newInputStream(file);
                var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            var number = 0;
            for (var piece = source.readNBytes(PIECE); piece.length > 0; piece = source.readNBytes(PIECE)) {
                insert.setObject(1, jobId);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.addBatch();
                if (number % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new JobsUnavailable(e);
        }
    }

    JobFile of(UUID jobId) {
        return () -> new SequenceInputStream(new Pieces(number -> piece(jobId, number)));
    }

    private byte[] piece(UUID jobId, int number) {
        var sql = "select content from job_file_piece where job_id = ? and number = ?";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, jobId);
            query.setInt(2, number);
            try (var result = query.executeQuery()) {
                return result.next() ? result.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new JobsUnavailable(e);
        }
    }
}
