package crm.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the rows of a file are written. */
public enum FileFormat {
    /** Cells between delimiters, with a header (RFC 4180). */
    @JsonProperty("csv")
    CSV(Set.of("text/csv", "application/csv", "text/tab-separated-values"), Set.of("csv", "tsv", "tab")),
    /** A JSON object in each line. */
    @JsonProperty("ndjson")
    NDJSON(
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"),
            Set.of("ndjson", "jsonl")),
    /** A workbook of Excel. */
    @JsonProperty("xlsx")
    XLSX(Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), Set.of("xlsx"));

    private final Set<String> mediaTypes;
    private final Set<String> extensions;

    FileFormat(Set<String> mediaTypes, Set<String> extensions) {
        this.mediaTypes = mediaTypes;
        this.extensions = extensions;
    }

    /** As clients write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FileFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.wireName().equals(name))
                .findFirst();
    }

    /** @param mediaType with its parameters, or null */
    static Optional<FileFormat> ofMediaType(String mediaType) {
        var plain = mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(plain))
                .findFirst();
    }

    /** @param name of a file, or null */
    static Optional<FileFormat> ofFileName(String name) {
        var extension = name == null
                ? ""
                : name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }
}
