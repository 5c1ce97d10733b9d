package crm.tables;

import crm.platform.job.JobFile;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.core.HttpHeaders;
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

/** What a client sends to have a file imported: the file, what it means, and as far as it likes how it is written. */
public final class ImportForm {

    /** The part that says what the file means. */
    public static final String MAPPING = "mapping";

    static final String FORMAT = "format";
    static final String ENCODING = "encoding";
    private static final String FILE = "file";
    /** In bytes; as a plain form field, the server allows it no more. */
    private static final int LONGEST_MAPPING = 64 * 1024;

    private final Map<String, Collection<FormValue>> parts;

    /** @param parts those of the form, by name */
    public ImportForm(Map<String, Collection<FormValue>> parts) {
        this.parts = parts;
    }

    /**
     * The mapping as JSON text. Clients send it plain or as a file.
     *
     * @throws InvalidInput when it is not there, or too long
     */
    public byte[] mapping() {
        var mapping = part(MAPPING);
        return mapping.isFileItem()
                ? content(mapping.getFileItem())
                : mapping.getValue().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The file on this machine's disk.
     *
     * @throws InvalidInput when the form has none
     */
    public Path path() {
        return file().getFileItem().getFile();
    }

    /** What the client calls the file. */
    public String fileName() {
        return file().getFileName();
    }

    /** The file's content. */
    public JobFile content() {
        var path = path();
        return () -> {
            try {
                return Files.newInputStream(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The media type of the file's part; null if the client says none. */
    String mediaType() {
        return file().getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    }

    /** A plain field of the form; null if it is not there. */
    String field(String name) {
        if (!parts.containsKey(name)) {
            return null;
        }
        var value = part(name);
        if (value.isFileItem()) {
            throw InvalidInput.at("/" + name, "wrong-type", "must be text, not a file");
        }
        return value.getValue().strip();
    }

    private FormValue file() {
        var file = part(FILE);
        if (!file.isFileItem()) {
            throw InvalidInput.at("/" + FILE, "wrong-type", "must be a file: a part with a file name");
        }
        return file;
    }

    private FormValue part(String name) {
        var values = parts.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw InvalidInput.at("/" + name, "required", "is required, once: a part of the form");
        }
        return values.iterator().next();
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
