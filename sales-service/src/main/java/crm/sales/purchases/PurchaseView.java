package crm.sales.purchases;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order or a reversal in the list of a customer's purchases. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Purchase",
        description =
                "An order, a cancellation or a return. Amounts are positive: those of cancellations and returns are to be"
                        + " subtracted.")
public record PurchaseView(
        @Schema(required = true, description = "The order's or the reversal's id.")
        UUID id,

        @Schema(required = true, description = "What it is.")
        PurchaseKind kind,

        @Schema(required = true, description = "The number that people see.")
        String number,

        @Schema(required = true, description = "When it was ordered, was cancelled or came back, in UTC.")
        Instant occurredAt,

        @Schema(required = true, description = "Without tax.")
        Money net,

        @Schema(required = true, description = "Tax.") Money tax,

        @Schema(required = true, description = "Net plus tax.")
        Money gross,

        @Schema(description = "Of an order: where it is in its life.")
        String status,

        @Schema(description = "Where it was sold.") String channel,

        @Schema(description = "Of a reversal: the order that is taken back, if it is known.")
        UUID orderId,

        @Schema(required = true, description = "Where it can be read whole.")
        String link) {

    static PurchaseView of(Purchase purchase) {
        var currency = purchase.currency();
        return new PurchaseView(
                purchase.id(),
                purchase.kind(),
                purchase.number(),
                purchase.occurredAt(),
                Money.of(purchase.net(), currency),
                Money.of(purchase.tax(), currency),
                Money.of(purchase.gross(), currency),
                purchase.status(),
                purchase.channel(),
                purchase.orderId(),
                purchase.kind().path() + purchase.id());
    }
}
