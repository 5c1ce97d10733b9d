package crm.customer.timeline;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a timeline looks like, for the contract only. */
@Schema(name = "TimelinePage", description = "A part of a timeline.")
record TimelinePage(
        @Schema(required = true, description = "The entries.")
        List<TimelineEntryView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
