package crm.support.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another system calls somebody. */
@Schema(name = "TicketCustomerExternalId", description = "What another system calls somebody.")
public record ExternalReference(
        @Schema(required = true, description = "The system.", examples = "shop")
        @NotNull
        @Pattern(regexp = ExternalReference.SYSTEM, message = "must be a system's name such as shop")
        String system,

        @Schema(required = true, maxLength = 200, description = "The id there.", examples = "17850")
        @NotBlank
        @Size(max = 200)
        String id) {

    static final String SYSTEM = "[a-z0-9][a-z0-9._-]{0,63}";
}
