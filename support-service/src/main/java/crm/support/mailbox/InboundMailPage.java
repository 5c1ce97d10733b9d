package crm.support.mailbox;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of mails that came in looks like, for the contract only. */
@Schema(name = "InboundMailPage", description = "A part of the list of mails that came in.")
record InboundMailPage(
        @Schema(required = true, description = "The mails.") List<InboundMailView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
