package crm.sales.order;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of orders looks like, for the contract only. */
@Schema(name = "OrderPage", description = "A part of the list of orders.")
record OrderPage(
        @Schema(required = true, description = "Orders of this part.")
        List<OrderView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
