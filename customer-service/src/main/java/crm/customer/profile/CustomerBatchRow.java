package crm.customer.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row of a batch has beside the customer's fields, for the contract. */
@Schema(
        name = "CustomerBatchRow",
        description = "A customer's fields, and what may become of them.",
        allOf = {CustomerInput.class, CustomerBatchRow.Mode.class})
interface CustomerBatchRow {

    /** The member that says what may become of a row. */
    @Schema(name = "CustomerBatchMode", description = "What may become of a row.")
    record Mode(
            @Schema(
                    defaultValue = "create",
                    description = "`create` a new customer, `update` the one that has one of the row's"
                            + " external ids, or `upsert`: whichever applies.")
            UpsertMode mode) {}
}
