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
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** Takes orders for imports: what can be known to be wrong is refused at once, the rest is the job's. */
@ApplicationScoped
class ImportOrders {

    private static final String FILE = "file";
    private static final String MAPPING = "mapping";
    /** In bytes; as a plain form field, the server allows it no more. */
    private static final int LONGEST_MAPPING = 64 * 1024;

    private final JsonPart parts;
    private final ObjectMapper json;
    private final Jobs jobs;

    ImportOrders(JsonPart parts, ObjectMapper json, Jobs jobs) {
        this.parts = parts;
        this.json = json;
        this.jobs = jobs;
    }

    /** @param form its parts by name */
    JobView submit(Map<String, Collection<FormValue>> form, boolean validateOnly) {
        var input = parts.read(MAPPING, text(part(form, MAPPING)), MappingInput.class);
        var file = part(form, FILE);
        if (!file.isFileItem()) {
            throw InvalidInput.at("/" + FILE, "wrong-type", "must be a file: a part with a file name");
        }
        var path = file.getFileItem().getFile();
        check(path, MappingReader.read(input));
        return jobs.submit(
                new NewJob(CustomerImport.KIND, json.valueToTree(input), validateOnly, file.getFileName(), path),
                CustomerImportResource.PATH);
    }

    private static void check(Path file, Mapping mapping) {
        try (var content = Files.newInputStream(file);
                var rows = CsvRows.open(content, mapping)) {
            rows.header().check(mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormValue part(Map<String, Collection<FormValue>> form, String name) {
        var values = form.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw InvalidInput.at("/" + name, "required", "is required, once: a part of the form");
        }
        return values.iterator().next();
    }

    /** Clients send it plain or as a file. */
    private static byte[] text(FormValue mapping) {
        return mapping.isFileItem()
                ? content(mapping.getFileItem())
                : mapping.getValue().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(FileItem file) {
        try (var content = file.getInputStream()) {
            var text = content.readNBytes(LONGEST_MAPPING + 1);
            if (text.length > LONGEST_MAPPING) {
                throw InvalidInput.at("/" + MAPPING, "wrong-length", "must have at most " + LONGEST_MAPPING + " bytes");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
