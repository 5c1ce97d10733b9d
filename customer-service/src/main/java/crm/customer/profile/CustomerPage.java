package crm.customer.profile;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of customers looks like, for the contract only: the platform's page has no type of its own per list. */
@Schema(name = "CustomerPage", description = "A part of the list of customers.")
record CustomerPage(
        @Schema(required = true, description = "The customers.")
        List<CustomerView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
