package crm.sales.opportunity;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of pipelines looks like, for the contract only. */
@Schema(name = "PipelinePage", description = "A part of the list of pipelines.")
record PipelinePage(
        @Schema(required = true, description = "Pipelines of this part.")
        List<PipelineView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
