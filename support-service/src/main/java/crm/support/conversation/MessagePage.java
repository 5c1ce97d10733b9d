package crm.support.conversation;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of messages looks like, for the contract only. */
@Schema(name = "TicketMessagePage", description = "A part of a ticket's messages.")
record MessagePage(
        @Schema(required = true, description = "The messages.") List<MessageView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
