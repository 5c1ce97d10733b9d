package crm.customer.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.tables.ReadingOptions;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping as a client writes it; {@link MappingReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomerImportMapping", description = ImportDocs.MAPPING)
public record MappingInput(
        @Schema(
                enumeration = {"create", "update", "upsert"},
                defaultValue = "upsert",
                description =
                        "What may become of a row: a new customer, a change of one that the key finds, or either.")
        String mode,

        @Schema(
                description =
                        "The target that customers are found by, an external id. Needed unless the mode is `create`.",
                examples = "externalIds.erp")
        String key,

        @Schema(description = "The source of all customers in the file.", examples = "erp")
        String source,

        @Schema(
                defaultValue = "yyyy-MM-dd",
                description =
                        "How dates are written: `yyyy`, `MM` or `M`, `dd` or `d`, with `.` `-` `/` or nothing between.",
                examples = "dd.MM.yyyy")
        String dateFormat,

        @Schema(
                maxLength = 1,
                description =
                        "What separates the cells of a CSV row. Found out in the header if absent: `,` `;` `|` or a"
                                + " tabulator.",
                examples = ";")
        String delimiter,

        @Schema(
                defaultValue = "\"",
                maxLength = 1,
                description =
                        "What encloses a CSV cell that holds the delimiter or a line break; doubled, it stands for"
                                + " itself.",
                examples = "'")
        String quote,

        @Schema(
                description = "How characters are written; the form's `encoding` comes first. Found out if absent.",
                examples = "windows-1252")
        String charset,

        @Schema(description = "The sheet of a workbook; the first one if absent.", examples = "Customers")
        String sheet,

        @Schema(
                description = "Values that every row has, by target.",
                examples = "{\"kind\": \"person\", \"addresses[0].country\": \"DE\"}")
        Map<String, String> constants,

        @Schema(
                description =
                        "Needed for CSV and workbooks. Targets by column; a column that is not named is left out. Columns with one target are"
                                + " joined by blanks, in their order here.",
                examples = "{\"No\": \"externalIds.erp\", \"Mail\": \"emails[0].address\"}")
        Map<String, String> columns)
        implements ReadingOptions {}
