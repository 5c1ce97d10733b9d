package crm.sales.orderimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.tables.ReadingOptions;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping as a client writes it; {@link MappingReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderImportMapping", description = OrderImportDocs.MAPPING)
public record OrderImportMapping(
        @Schema(
                required = true,
                description = "The system that the file comes from: orders, cancellations and returns get the invoice's"
                        + " number as their id in it, and are found by that when the file comes again.",
                examples = "shop")
        String system,

        @Schema(
                description = "An invoice whose number begins so is a cancellation: its quantities are negative in the"
                        + " file. None if absent.",
                examples = "C")
        String cancellationPrefix,

        @Schema(
                enumeration = {"return", "reject"},
                defaultValue = "reject",
                description =
                        "What a line with a negative quantity is that stands in an invoice without that prefix: part"
                                + " of a `return` under the invoice's number, or wrong.")
        String negativeQuantity,

        @Schema(
                description =
                        "How times are written, by the letters `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss` and so on; ISO"
                                + " 8601 if absent. Without a time of day, the day begins.",
                examples = "yyyy-MM-dd HH:mm:ss")
        String timeFormat,

        @Schema(
                description = "Where times were told that have no offset, IANA; needed unless the time format has one.",
                examples = "Europe/London")
        String timeZone,

        @Schema(
                enumeration = {".", ","},
                defaultValue = ".",
                description = "What stands before the decimals of a number.")
        String decimalSeparator,

        @Schema(
                description =
                        "Columns with whole numbers that a program wrote with decimals: `17850.0` is read as `17850`.",
                examples = "[\"CustomerID\"]")
        List<String> wholeNumbers,

        @Schema(
                description = "Countries by what the file calls them, beside the codes of ISO 3166-1 and their English"
                        + " names. What is none of them is kept as `countryName`.",
                examples = "{\"EIRE\": \"IE\"}")
        Map<String, String> countries,

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

        @Schema(description = "The sheet of a workbook; the first one if absent.", examples = "Orders")
        String sheet,

        @Schema(
                description = "Values that every line has, by target.",
                examples = "{\"currency\": \"GBP\", \"channel\": \"shop\"}")
        Map<String, String> constants,

        @Schema(
                required = true,
                description = "Targets by column; a column that is not named is left out. Columns with one target are"
                        + " joined by blanks, in their order here.",
                examples = "{\"InvoiceNo\": \"number\", \"StockCode\": \"lines.sku\"}")
        Map<String, String> columns)
        implements ReadingOptions {}
