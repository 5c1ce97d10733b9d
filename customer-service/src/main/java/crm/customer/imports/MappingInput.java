package crm.customer.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
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

        @Schema(defaultValue = ",", maxLength = 1, description = "What separates the cells of a row.", examples = ";")
        String delimiter,

        @Schema(
                enumeration = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"},
                defaultValue = "UTF-8",
                description = "How characters are written. A byte order mark is understood.")
        String charset,

        @Schema(
                description = "Values that every row has, by target.",
                examples = "{\"kind\": \"person\", \"addresses[0].country\": \"DE\"}")
        Map<String, String> constants,

        @Schema(
                required = true,
                description = "Targets by column; a column that is not named is left out. Columns with one target are"
                        + " joined by blanks, in their order here.",
                examples = "{\"No\": \"externalIds.erp\", \"Mail\": \"emails[0].address\"}")
        Map<String, String> columns) {}
