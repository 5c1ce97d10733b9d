package crm.sales.customerref;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose something is, as callers write and read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SalesCustomer",
        description =
                "Whose it is: by `id`, or by `externalId`. By the latter the customer need not be known yet: the `id`"
                        + " appears as soon as it is.")
public record CustomerKey(
        @Schema(description = "The customer's id; absent until the customer is known.")
        UUID id,

        @Schema(description = "The id that named the customer, if it was one of another system.")
        CustomerExternalId externalId) {}
