package crm.support.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose ticket it is: by what it was told, and who that is as soon as somebody is recognised. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "TicketCustomer",
        description = "Whose ticket it is. Any of them will do; who it is, is looked up, and found later when not known yet.")
public record TicketCustomer(
        @Schema(nullable = true, description = "The customer.") UUID id,

        @Schema(
                nullable = true,
                maxLength = 254,
                description = "The e-mail address to answer to; the customer's own when absent.",
                examples = "mei@example.com")
        @Size(max = 254)
        String email,

        @Schema(nullable = true, maxLength = 250, description = "What the customer is called.", examples = "Mei Lin")
        @Size(max = 250)
        String name,

        @Schema(nullable = true, description = "The customer's id in another system.") @Valid
        ExternalReference externalId) {}
