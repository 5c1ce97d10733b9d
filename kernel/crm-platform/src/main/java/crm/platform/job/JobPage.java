package crm.platform.job;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of jobs looks like, for the contract only. */
@Schema(name = "JobPage", description = "A part of the list of jobs.")
public record JobPage(
        @Schema(required = true, description = "The jobs.") List<JobView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
