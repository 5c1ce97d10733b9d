package crm.sales.product;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of products looks like, for the contract only. */
@Schema(name = "ProductPage", description = "A part of the list of products.")
record ProductPage(
        @Schema(required = true, description = "Products of this part.")
        List<ProductView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
