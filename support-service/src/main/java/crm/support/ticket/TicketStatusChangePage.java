package crm.support.ticket;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of steps looks like, for the contract only. */
@Schema(name = "TicketStatusChangePage", description = "A part of a ticket's history.")
record TicketStatusChangePage(
        @Schema(required = true, description = "The steps.") List<TicketStatusChangeView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
