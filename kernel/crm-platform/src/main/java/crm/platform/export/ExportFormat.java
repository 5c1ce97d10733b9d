package crm.platform.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How an export is written. */
public enum ExportFormat {
    /** RFC 4180 in UTF-8, with a header. */
    @JsonProperty("csv")
    CSV(ExportFormat.CSV_TYPE + ";charset=UTF-8"),
    /** One JSON object a line, as the list shows it. */
    @JsonProperty("ndjson")
    NDJSON(ExportFormat.NDJSON_TYPE);

    /** For the contract. */
    public static final String CSV_TYPE = "text/csv";

    /** For the contract. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }
}
