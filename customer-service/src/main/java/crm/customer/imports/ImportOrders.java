package crm.customer.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.customer.text.Findings;
import crm.platform.job.JobFile;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.NewJob;
import crm.platform.json.JsonPart;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
    private static final String FORMAT = "format";
    private static final String ENCODING = "encoding";
    /** In bytes; as a plain form field, the server allows it no more. */
    private static final int LONGEST_MAPPING = 64 * 1024;

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

    /** @param form its parts by name */
    JobView submit(Map<String, Collection<FormValue>> form, boolean validateOnly) {
        var input = parts.read(MAPPING, text(part(form, MAPPING)), MappingInput.class);
        var file = part(form, FILE);
        if (!file.isFileItem()) {
            throw InvalidInput.at("/" + FILE, "wrong-type", "must be a file: a part with a file name");
        }
        var content = content(file.getFileItem().getFile());
        var format = format(form, file, content);
        var mapping = MappingReader.read(input, format);
        var reading = inspection.inspect(content, format, encoding(form, format, input), input);
        files.open(content, reading, mapping).close();
        return jobs.submit(
                new NewJob(
                        CustomerImport.KIND,
                        json.valueToTree(new ImportParameters(reading, input)),
                        validateOnly,
                        file.getFileName(),
                        file.getFileItem().getFile()),
                CustomerImportResource.PATH);
    }

    private FileFormat format(Map<String, Collection<FormValue>> form, FormValue file, JobFile content) {
        var told = field(form, FORMAT);
        if (told != null) {
            return FileFormat.named(told)
                    .orElseThrow(
                            () -> InvalidInput.at("/" + FORMAT, "wrong-format", "must be one of csv, ndjson, xlsx"));
        }
        return FileFormat.ofMediaType(file.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .or(() -> FileFormat.ofFileName(file.getFileName()))
                .orElseGet(() -> inspection.guess(content));
    }

    /** Null if the client says nothing of it; the form comes before the mapping, which may serve for many files. */
    private static Charset encoding(Map<String, Collection<FormValue>> form, FileFormat format, MappingInput mapping) {
        var told = field(form, ENCODING);
        var findings = new Findings();
        if (told != null && format == FileFormat.XLSX) {
            findings.add("/" + ENCODING, "not-applicable", "has no meaning in a file of xlsx");
        }
        var charset = ReadingMembers.charset(told == null ? mapping.charset() : told, "/" + ENCODING, findings);
        findings.throwIfAny();
        return charset;
    }

    /** A plain field of the form; null if it is not there. */
    private static String field(Map<String, Collection<FormValue>> form, String name) {
        if (!form.containsKey(name)) {
            return null;
        }
        var value = part(form, name);
        if (value.isFileItem()) {
            throw InvalidInput.at("/" + name, "wrong-type", "must be text, not a file");
        }
        return value.getValue().strip();
    }

    private static JobFile content(Path file) {
        return () -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
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
