package crm.sales.orderimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.NewJob;
import crm.platform.json.JsonPart;
import crm.tables.FileInspection;
import crm.tables.ImportForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes orders for imports: what can be known to be wrong is refused at once, the rest is the job's. */
@ApplicationScoped
class OrderImportOrders {

    private final JsonPart parts;
    private final FileInspection inspection;
    private final ObjectMapper json;
    private final Jobs jobs;

    OrderImportOrders(JsonPart parts, FileInspection inspection, ObjectMapper json, Jobs jobs) {
        this.parts = parts;
        this.inspection = inspection;
        this.json = json;
        this.jobs = jobs;
    }

    JobView submit(ImportForm form, boolean validateOnly) {
        var input = parts.read(ImportForm.MAPPING, form.mapping(), OrderImportMapping.class);
        var format = inspection.format(form);
        var mapping = MappingReader.read(input, format);
        var reading = inspection.reading(form, format, input);
        OrderFiles.open(form.content(), reading, mapping).close();
        return jobs.submit(
                new NewJob(
                        OrderImport.KIND,
                        json.valueToTree(new OrderImportParameters(reading, input)),
                        validateOnly,
                        form.fileName(),
                        form.path()),
                OrderImportResource.PATH);
    }

    /** What became of the invoices so far. */
    InvoiceEffects summary(UUID job) {
        return jobs.position(OrderImport.KIND, job).map(this::effects).orElse(InvoiceEffects.NONE);
    }

    private InvoiceEffects effects(String position) {
        try {
            return json.readValue(position, InvoiceEffects.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
