package crm.platform.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class JobRetentionTest {

    @Inject
    Sql sql;

    @Inject
    DataSource database;

    @Inject
    JobRetention retention;

    @Test
    void deletesTheFileFirstAndTheJobLater() {
        var recent = finished("1 day");
        var older = finished("8 days");
        var old = finished("91 days");

        retention.run();

        assertEquals(List.of(recent.toString()), pieces(recent, older, old));
        assertEquals(1, jobs(recent));
        assertEquals(1, jobs(older));
        assertEquals(0, jobs(old));
    }

    /** Several instances tidy at the same time: none waits for what another one is about to delete. */
    @Test
    void leavesAloneWhatAnotherInstanceHas() throws SQLException {
        var held = finished("92 days");
        var free = finished("91 days");
        try (var other = database.getConnection();
                var lock = other.prepareStatement("select id from job where id = ? for update")) {
            other.setAutoCommit(false);
            lock.setObject(1, held);
            lock.executeQuery();

            retention.run();

            assertEquals(1, jobs(held));
            assertEquals(0, jobs(free));
            other.rollback();
        }
        retention.run();
        assertEquals(0, jobs(held));
    }

    private UUID finished(String age) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into job (id, kind, state, parameters, creator_subject, creator_name, created_at, finished_at)
                values (?, 'tally', 'succeeded', '{}', 'somebody', 'somebody', now(), now() - ?::interval)
                """, id, age);
        sql.update("insert into job_file_piece values (?, 0, 'x')", id);
        sql.update("insert into job_row_error values (?, ?, 1, null, 'bad-line', 'bad', null)", UUID.randomUUID(), id);
        return id;
    }

    private List<String> pieces(UUID... jobs) {
        return sql.column("select job_id from job_file_piece where job_id in (?, ?, ?)", (Object[]) jobs);
    }

    private int jobs(UUID id) {
        return sql.column("select id from job where id = ?", id).size();
    }
}
