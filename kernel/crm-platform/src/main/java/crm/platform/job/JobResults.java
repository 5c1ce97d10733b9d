package crm.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.UUID;

/** The files that jobs make, piece by piece in the database. */
@ApplicationScoped
class JobResults {
    private final JobDatabase database;

    JobResults(JobDatabase database) {
        this.database = database;
    }

    /** Adds a piece in the running transaction, which holds the job. */
    void append(UUID jobId, JobOutput output) {
        var content = output.piece().toByteArray();
        database.execute("""
                insert into job_result_piece (job_id, number, content, position)
                select ?, coalesce(max(number) + 1, 0), ?, ? from job_result_piece where job_id = ?
                """, statement -> {
            statement.setObject(1, jobId);
            statement.setBytes(2, content);
            statement.setString(3, output.position());
            statement.setObject(4, jobId);
            return statement.executeUpdate();
        });
        database.execute("update job set result_bytes = result_bytes + ? where id = ?", statement -> {
            statement.setInt(1, content.length);
            statement.setObject(2, jobId);
            return statement.executeUpdate();
        });
    }

    /** Where the job goes on; null before its first piece. */
    String position(UUID jobId) {
        var sql = "select position from job_result_piece where job_id = ? order by number desc limit 1";
        return database.execute(sql, statement -> {
            statement.setObject(1, jobId);
            try (var result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        });
    }

    /** Reads the file from its beginning. The caller closes the stream. */
    InputStream open(UUID jobId) {
        return new SequenceInputStream(new Pieces(number -> piece(jobId, number)));
    }

    private byte[] piece(UUID jobId, int number) {
        return database.execute("select content from job_result_piece where job_id = ? and number = ?", statement -> {
            statement.setObject(1, jobId);
            statement.setInt(2, number);
            try (var result = statement.executeQuery()) {
                return result.next() ? result.getBytes(1) : null;
            }
        });
    }
}
