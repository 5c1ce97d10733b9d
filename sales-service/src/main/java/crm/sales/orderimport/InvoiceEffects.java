package crm.sales.orderimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.upsert.UpsertEffect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the invoices of a file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderImportSummary", description = "What became of the invoices of a file so far.")
public record InvoiceEffects(
        @Schema(required = true, description = "Invoices that are orders.")
        Counts orders,

        @Schema(required = true, description = "Invoices that are cancellations.")
        Counts cancellations,

        @Schema(required = true, description = "Invoices, or parts of them, that are returns.")
        Counts returns) {

    static final InvoiceEffects NONE = new InvoiceEffects(Counts.NONE, Counts.NONE, Counts.NONE);

    /** What an invoice is. */
    enum Kind {
        ORDER("order"),
        CANCELLATION("cancellation"),
        RETURN("return");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** How many invoices of a kind did what. */
    @Schema(name = "OrderImportCounts", description = "How many invoices did what.")
    public record Counts(
            @Schema(required = true, description = "That are new.", examples = "1629")
            long created,

            @Schema(required = true, description = "That changed something.", examples = "0")
            long updated,

            @Schema(required = true, description = "That said what was known already.", examples = "0")
            long unchanged,

            @Schema(required = true, description = "That were refused as a whole.", examples = "0")
            long rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        /** @param effect null if it was refused */
        Counts plus(UpsertEffect effect) {
            if (effect == null) {
                return new Counts(created, updated, unchanged, rejected + 1);
            }
            return switch (effect) {
                case CREATED -> new Counts(created + 1, updated, unchanged, rejected);
                case UPDATED -> new Counts(created, updated + 1, unchanged, rejected);
                case UNCHANGED -> new Counts(created, updated, unchanged + 1, rejected);
            };
        }
    }

    /** @param effect null if it was refused */
    InvoiceEffects plus(Kind kind, UpsertEffect effect) {
        return switch (kind) {
            case ORDER -> new InvoiceEffects(orders.plus(effect), cancellations, returns);
            case CANCELLATION -> new InvoiceEffects(orders, cancellations.plus(effect), returns);
            case RETURN -> new InvoiceEffects(orders, cancellations, returns.plus(effect));
        };
    }
}
