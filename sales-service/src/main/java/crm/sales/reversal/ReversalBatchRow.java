package crm.sales.reversal;

import crm.sales.upsert.UpsertMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row of a batch has beside the fields of a reversal, for the contract. */
@Schema(
        name = "ReversalBatchRow",
        description = "The fields of a reversal, and what may become of them.",
        allOf = {ReversalInput.class, ReversalBatchRow.Mode.class})
interface ReversalBatchRow {

    /** The member that says what may become of a row. */
    @Schema(name = "ReversalBatchMode", description = "What may become of a row.")
    record Mode(
            @Schema(
                    defaultValue = "create",
                    description = "`create` a new one, `update` the one that has one of the row's ids, or `upsert`:"
                            + " whichever applies.")
            UpsertMode mode) {}
}
