package crm.sales.purchases;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What all purchases of a customer in one currency come to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PurchaseTotal", description = "What all purchases in one currency come to.")
public record PurchaseTotal(
        @Schema(required = true, description = "The currency, ISO 4217.", examples = "GBP")
        String currency,

        @Schema(required = true, description = "Orders that were not cancelled as a whole.", examples = "12")
        long orders,

        @Schema(required = true, description = "Orders that were cancelled as a whole.", examples = "1")
        long cancelledOrders,

        @Schema(required = true, description = "Cancellations.", examples = "2")
        long cancellations,

        @Schema(required = true, description = "Returns.", examples = "1")
        long returns,

        @Schema(required = true, description = "Net amounts of all orders less those of all reversals.")
        Money net,

        @Schema(required = true, description = "Gross amounts of all orders less those of all reversals.")
        Money gross,

        @Schema(description = "The latest order that was not cancelled as a whole, in UTC; absent without one.")
        Instant lastOrderedAt) {}
