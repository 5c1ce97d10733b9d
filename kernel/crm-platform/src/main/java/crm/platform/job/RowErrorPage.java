package crm.platform.job;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of row errors looks like, for the contract only. */
@Schema(name = "RowErrorPage", description = "A part of the list of row errors.")
public record RowErrorPage(
        @Schema(required = true, description = "The errors.")
        List<RowErrorView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
