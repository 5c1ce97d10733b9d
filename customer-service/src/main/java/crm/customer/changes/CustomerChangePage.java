package crm.customer.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some changes.
 *
 * @param next what to go on after
 */
@Schema(name = "CustomerChangePage", description = "Some changes, in the order of the commits.")
public record CustomerChangePage(
        @Schema(required = true, description = "The changes; none while nothing has happened.")
        List<CustomerChange> items,

        @Schema(required = true, description = "What to ask for next, as `after`.", examples = "4712")
        long next) {}
