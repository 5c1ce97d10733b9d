package crm.platform.deadletter;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of dead letters looks like, for the contract only. */
@Schema(name = "DeadLetterPage", description = "A part of the list of dead letters.")
public record DeadLetterPage(
        @Schema(required = true, description = "The letters, without their content.")
        List<DeadLetterView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
