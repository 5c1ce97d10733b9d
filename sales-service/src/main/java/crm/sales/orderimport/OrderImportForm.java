package crm.sales.orderimport;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of an import, for the contract. */
@Schema(name = "OrderImportForm", description = "A file and what it means.")
record OrderImportForm(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                format = "binary",
                description = "CSV or a workbook (.xlsx) with a header; a row is a line of an order.")
        String file,

        @Schema(required = true, description = "What the file means, as JSON.")
        OrderImportMapping mapping,

        @Schema(
                enumeration = {"csv", "xlsx"},
                description =
                        "The file's format. Told by the part's media type, the file's name or its content if absent.",
                examples = "csv")
        String format,

        @Schema(description = "How the characters of CSV are written. Found out if absent.", examples = "windows-1252")
        String encoding) {}
