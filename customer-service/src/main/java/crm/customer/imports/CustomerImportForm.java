package crm.customer.imports;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of an import, for the contract. */
@Schema(name = "CustomerImportForm", description = "A file and what its columns mean.")
record CustomerImportForm(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                format = "binary",
                description = "The CSV file, with a header in its first line.")
        String file,

        @Schema(required = true, description = "What the columns mean, as JSON.")
        MappingInput mapping) {}
