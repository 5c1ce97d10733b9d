package crm.support.sla;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of policies looks like, for the contract only. */
@Schema(name = "SlaPolicyPage", description = "A part of the list of policies.")
record SlaPage(
        @Schema(required = true, description = "The policies.") List<SlaView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
