package crm.support.ticket;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of tickets looks like, for the contract only. */
@Schema(name = "TicketPage", description = "A part of the list of tickets.")
record TicketPage(
        @Schema(required = true, description = "The tickets.") List<TicketView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
