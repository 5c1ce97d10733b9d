package crm.customer.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.customer.profile.CustomerView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomerChange", description = "Something that happened to a customer.")
public record CustomerChange(
        @Schema(required = true, description = "Its place among all changes, without gaps.", examples = "4711")
        long seq,

        @Schema(required = true, description = "What happened.")
        Kind change,

        @Schema(required = true, description = "The customer's id.")
        UUID id,

        @Schema(required = true, description = "The customer's version after it.", examples = "2")
        long version,

        @Schema(required = true, description = "When it happened.")
        Instant at,

        @Schema(description = "The customer as it is now, perhaps at a later version; absent once it is removed.")
        CustomerView customer) {}
