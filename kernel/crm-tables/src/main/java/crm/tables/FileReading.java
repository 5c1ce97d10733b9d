package crm.tables;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.Charset;

/**
 * How a file is read, as the client said or as was found out; decided once, when the import is ordered, and shown with it.
 *
 * @param encoding the charset's name; null for a workbook
 * @param delimiter what separates cells; for CSV only
 * @param quote what encloses cells; for CSV only
 * @param sheet the name of the sheet; null for the first one and for all that is no workbook
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileReading(FileFormat format, String encoding, Character delimiter, Character quote, String sheet) {

    /** A workbook. */
    public static FileReading ofWorkbook(String sheet) {
        return new FileReading(FileFormat.XLSX, null, null, null, sheet);
    }

    /** A text of lines. */
    public static FileReading ofLines(Charset encoding) {
        return new FileReading(FileFormat.NDJSON, encoding.name(), null, null, null);
    }

    /** A table as text. */
    public static FileReading ofCsv(Charset encoding, char delimiter, char quote) {
        return new FileReading(FileFormat.CSV, encoding.name(), delimiter, quote, null);
    }

    Charset charset() {
        return Charset.forName(encoding);
    }
}
