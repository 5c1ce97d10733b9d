package crm.platform.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.job.JobContext;
import crm.platform.job.JobRun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Does the jobs that export lists; a feature's {@link crm.platform.job.JobHandler} hands them on. */
@ApplicationScoped
public class ExportWork {
    private final ObjectMapper json;

    ExportWork(ObjectMapper json) {
        this.json = json;
    }

    /** How many rows there are now. */
    public long countRows(ExportedList<?> list, JobContext job) {
        var first = order(job).list().counted(list.fields());
        return QuarkusTransaction.joiningExisting()
                .call(() -> list.pages().apply(first).total().value());
    }

    /** Goes on where the job stopped. */
    public <V extends Record> JobRun open(ExportedList<V> list, JobContext job) {
        var order = order(job);
        return new ExportRun<>(list, order.list(), writer(list, order), job.position());
    }

    private <V extends Record> RowWriter<V> writer(ExportedList<V> list, ExportOrder order) {
        return switch (order.format()) {
            case CSV -> new CsvRows<>(list, CsvColumns.of(list, order), order.isSpreadsheetSafe(), json);
            case NDJSON -> new JsonRows<>(order.fields(), json);
        };
    }

    /** It was checked when it was given. */
    private ExportOrder order(JobContext job) {
        try {
            return json.treeToValue(job.parameters(), ExportOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
