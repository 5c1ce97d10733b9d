package crm.platform.note;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Keeps the newest version of every note. */
@ApplicationScoped
public class NoteProjection {
    /** A note with this text cannot be projected. */
    public static final String POISON = "poison";

    private final DataSource database;
    private final AtomicInteger poisoned = new AtomicInteger();

    NoteProjection(DataSource database) {
        this.database = database;
    }

    void written(NoteWritten event) {
        if (event.text().equals(POISON)) {
            poisoned.incrementAndGet();
            throw new IllegalStateException("this note cannot be swallowed\nDetail: not for everybody's eyes");
        }
        log(event);
        project(event);
    }

    /** How often a poisonous note was tried. */
    public int poisoned() {
        return poisoned.get();
    }

    /** The idiom for projections: what is older than what is held changes nothing. */
    private void project(NoteWritten event) {
        var sql = """
                insert into note_ref (note_id, version, text) values (?, ?, ?)
                on conflict (note_id) do update set version = excluded.version, text = excluded.text
                where note_ref.version < excluded.version
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, event.noteId());
            statement.setLong(2, event.version());
            statement.setString(3, event.text());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void log(NoteWritten event) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into note_log (note_id, version, trace_id) values (?, ?, ?)")) {
            statement.setObject(1, event.noteId());
            statement.setLong(2, event.version());
            statement.setString(3, Span.current().getSpanContext().getTraceId());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
