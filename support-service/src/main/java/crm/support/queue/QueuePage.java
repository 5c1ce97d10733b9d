package crm.support.queue;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of queues looks like, for the contract only. */
@Schema(name = "QueuePage", description = "A part of the list of queues.")
record QueuePage(
        @Schema(required = true, description = "The queues.") List<QueueView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
