package crm.customer.consent;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of consents looks like, for the contract only. */
@Schema(name = "ConsentPage", description = "A part of a list of consents.")
record ConsentPage(
        @Schema(required = true, description = "The consents.")
        List<ConsentView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
