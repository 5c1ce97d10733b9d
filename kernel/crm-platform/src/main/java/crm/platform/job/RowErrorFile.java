package crm.platform.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.platform.problem.NotFound;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.UUID;

/** The row errors of a job as a CSV file to download, all of them however many there are. */
@ApplicationScoped
public class RowErrorFile {
    private static final int PORTION = 1_000;

    private final EntityManager entities;

    RowErrorFile(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * CSV (RFC 4180, UTF-8) with the columns line, column, code, detail and value, in the order of the input. A cell that a
     * spreadsheet would take for a formula begins with an apostrophe.
     *
     * @throws NotFound if there is no such job of this kind
     */
    public StreamingOutput of(String kind, UUID id) {
        QuarkusTransaction.joiningExisting().run(() -> require(kind, id));
        return output -> write(id, output);
    }

    private void require(String kind, UUID id) {
        var job = entities.find(Job.class, id);
        if (job == null || !job.kind.equals(kind)) {
            throw new NotFound(kind, id);
        }
    }

    private void write(UUID id, OutputStream output) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(output, UTF_8))) {
            csv.writeRecord("line", "column", "code", "detail", "value");
            var portion = first(id);
            while (!portion.isEmpty()) {
                portion.forEach(error -> write(csv, error.toRowError()));
                portion = after(id, portion.get(portion.size() - 1));
            }
        }
    }

    private static void write(CsvWriter csv, RowError error) {
        csv.writeRecord(
                Long.toString(error.line()),
                harmless(error.column()),
                error.code(),
                harmless(error.detail()),
                harmless(error.value()));
    }

    private List<JobRowError> first(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from JobRowError e where e.jobId = :job order by e.line, e.id", JobRowError.class)
                .setParameter("job", id)
                .setMaxResults(PORTION)
                .getResultList());
    }

    private List<JobRowError> after(UUID id, JobRowError last) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from JobRowError e where e.jobId = :job and (e.line, e.id) > (:line, :id) order by e.line, e.id",
                        JobRowError.class)
                .setParameter("job", id)
                .setParameter("line", last.line)
                .setParameter("id", last.id)
                .setMaxResults(PORTION)
                .getResultList());
    }

    private static String harmless(String cell) {
        return cell != null && cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    }
}
