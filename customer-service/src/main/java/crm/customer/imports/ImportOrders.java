package crm.customer.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.NewJob;
import crm.platform.json.JsonPart;
import crm.tables.FileInspection;
import crm.tables.ImportForm;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes orders for imports: what can be known to be wrong is refused at once, the rest is the job's. */
@ApplicationScoped
class ImportOrders {

    private final JsonPart parts;
    private final FileInspection inspection;
    private final ImportFiles files;
    private final ObjectMapper json;
    private final Jobs jobs;

    ImportOrders(JsonPart parts, FileInspection inspection, ImportFiles files, ObjectMapper json, Jobs jobs) {
        this.parts = parts;
        this.inspection = inspection;
        this.files = files;
        this.json = json;
        this.jobs = jobs;
    }

    JobView submit(ImportForm form, boolean validateOnly) {
        var input = parts.read(ImportForm.MAPPING, form.mapping(), MappingInput.class);
        var format = inspection.format(form);
        var mapping = MappingReader.read(input, format);
        var reading = inspection.reading(form, format, input);
        files.open(form.content(), reading, mapping).close();
        return jobs.submit(
                new NewJob(
                        CustomerImport.KIND,
                        json.valueToTree(new ImportParameters(reading, input)),
                        validateOnly,
                        form.fileName(),
                        form.path()),
                CustomerImportResource.PATH);
    }
}
