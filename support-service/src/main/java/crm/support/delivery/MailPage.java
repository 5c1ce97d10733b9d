package crm.support.delivery;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of mails looks like, for the contract only. */
@Schema(name = "OutgoingMailPage", description = "A part of the ledger of outgoing mail.")
record MailPage(
        @Schema(required = true, description = "The mails.") List<MailView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
