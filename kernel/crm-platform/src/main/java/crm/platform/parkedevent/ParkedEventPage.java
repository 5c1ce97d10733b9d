package crm.platform.parkedevent;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of parked events looks like, for the contract only. */
@Schema(name = "ParkedEventPage", description = "A part of the list of parked events.")
public record ParkedEventPage(
        @Schema(required = true, description = "The events, without their payload.")
        List<ParkedEventView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
