package crm.sales.purchases;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of a customer's purchases, with what all of them come to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PurchasePage", description = "A part of the list of a customer's purchases.")
public record PurchasePage(
        @Schema(required = true, implementation = PurchaseView[].class, description = "The purchases of this part.")
        List<?> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total,

        @Schema(description = "What people call the customer; absent when sales does not know it.")
        String displayName,

        @Schema(
                required = true,
                description = "What all purchases come to, filtered or not, by currency; nothing without purchases.")
        List<PurchaseTotal> totals) {}
