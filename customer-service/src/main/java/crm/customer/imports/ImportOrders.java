package crm.customer.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.NewJob;
import crm.platform.json.JsonPart;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes orders for imports: what can be known to be wrong is refused at once, the rest is the job's. */
@ApplicationScoped
class ImportOrders {

    private static final String FILE = "file";
    private static final String MAPPING = "mapping";

    private final JsonPart parts;
    private final ObjectMapper json;
    private final Jobs jobs;

    ImportOrders(JsonPart parts, ObjectMapper json, Jobs jobs) {
        this.parts = parts;
        this.json = json;
        this.jobs = jobs;
    }

    /** @param mapping as a plain form field; clients that send it as a file have it in the other one */
    JobView submit(FileUpload file, String mapping, FileUpload mappingFile) {
        var text = mapping != null ? mapping.getBytes(StandardCharsets.UTF_8) : content(require(MAPPING, mappingFile));
        var input = parts.read(MAPPING, text, MappingInput.class);
        check(require(FILE, file), MappingReader.read(input));
        var job = new NewJob(CustomerImport.KIND, json.valueToTree(input), file.fileName(), file.filePath());
        return jobs.submit(job, CustomerImportResource.PATH);
    }

    private static void check(FileUpload file, Mapping mapping) {
        try (var rows = CsvRows.open(Files.newInputStream(file.filePath()), mapping)) {
            rows.header().check(mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileUpload require(String part, FileUpload upload) {
        if (upload == null) {
            throw InvalidInput.at("/" + part, "required", "is required: a part of the form");
        }
        return upload;
    }

    private static byte[] content(FileUpload upload) {
        try {
            return Files.readAllBytes(upload.filePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
