package crm.sales.customerref;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another system calls a customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SalesCustomerExternalId", description = "What another system calls the customer.")
public record CustomerExternalId(
        @Schema(required = true, description = "The other system's name.", examples = "shop")
        String system,

        @Schema(required = true, description = "The customer's id there.", examples = "17850")
        String id) {}
