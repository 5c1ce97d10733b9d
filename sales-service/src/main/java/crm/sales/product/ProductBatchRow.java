package crm.sales.product;

import crm.sales.upsert.UpsertMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row of a batch has beside the fields of a product, for the contract. */
@Schema(
        name = "ProductBatchRow",
        description = "The fields of a product, and what may become of them.",
        allOf = {ProductInput.class, ProductBatchRow.Mode.class})
interface ProductBatchRow {

    /** The member that says what may become of a row. */
    @Schema(name = "ProductBatchMode", description = "What may become of a row.")
    record Mode(
            @Schema(
                    defaultValue = "create",
                    description = "`create` a new one, `update` the one that has one of the row's ids, or `upsert`:"
                            + " whichever applies.")
            UpsertMode mode) {}
}
