package crm.platform.bulk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Up to 1,000 rows in one call. Take the rows as {@code JsonNode} and read each with {@link
 * crm.platform.json.JsonInput}, so that one broken row is refused alone.
 */
public record BulkRequest<T>(
        @NotNull @Size(min = 1, max = BulkRequest.MAX_ROWS) List<T> items) {

    public static final int MAX_ROWS = 1_000;
}
