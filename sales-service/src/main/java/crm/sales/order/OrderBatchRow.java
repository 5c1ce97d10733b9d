package crm.sales.order;

import crm.sales.upsert.UpsertMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row of a batch has beside the fields of an order, for the contract. */
@Schema(
        name = "OrderBatchRow",
        description = "The fields of an order, and what may become of them.",
        allOf = {OrderInput.class, OrderBatchRow.Mode.class})
interface OrderBatchRow {

    /** The member that says what may become of a row. */
    @Schema(name = "OrderBatchMode", description = "What may become of a row.")
    record Mode(
            @Schema(
                    defaultValue = "create",
                    description = "`create` a new one, `update` the one that has one of the row's ids, or `upsert`:"
                            + " whichever applies.")
            UpsertMode mode) {}
}
