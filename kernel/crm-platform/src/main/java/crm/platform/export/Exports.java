package crm.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.NewJob;
import crm.platform.paging.ListText;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Takes orders for exports: what is wrong with one is said at once. */
@ApplicationScoped
public class Exports {
    private final Jobs jobs;
    private final ObjectMapper json;

    Exports(Jobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /**
     * Accepts an order.
     *
     * @throws InvalidInput at {@code /filter}, {@code /sort}, {@code /fields}, {@code /columns} or {@code /spreadsheetSafe}
     */
    public JobView order(ExportedList<?> list, ExportOrder order) {
        order.list().query(list.fields(), null, 1);
        requireNames(order.fields(), "/fields");
        requireNames(order.columns(), "/columns");
        requireOneMeaning(order);
        if (order.fields() != null) {
            ListText.checkFields(order.fields(), list.fields());
        }
        var columns = CsvColumns.of(list, order);
        var job = NewJob.making(
                list.kind(),
                json.valueToTree(order),
                order.format().fileName(list.name()),
                order.format().mediaType());
        return jobs.submit(job, list.path(), new TreeSet<>(columns.fields()));
    }

    private static void requireNames(List<String> names, String pointer) {
        if (names != null && (names.isEmpty() || names.stream().anyMatch(Objects::isNull))) {
            throw InvalidInput.at(pointer, "required", "must have at least one name, and no null");
        }
    }

    private static void requireOneMeaning(ExportOrder order) {
        var isCsv = order.format() == ExportFormat.CSV;
        if (order.columns() != null && (!isCsv || order.fields() != null)) {
            throw InvalidInput.at("/columns", "wrong-value", "goes with csv only, and in place of fields");
        }
        if (order.isSpreadsheetSafe() && !isCsv) {
            throw InvalidInput.at("/spreadsheetSafe", "wrong-value", "goes with csv only");
        }
    }
}
