package crm.support.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a ticket. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TicketChange", description = "What can be changed of a ticket.")
public record TicketChange(
        @Schema(maxLength = 250, description = "What it is about.") @NotBlank @Size(max = 250)
        String subject,

        @Schema(nullable = true, maxLength = 20000, description = "What is to be said about it.")
        @Size(max = 20_000)
        String description,

        @Schema(description = "What the customer wants.") @NotNull TicketType type,

        @Schema(description = "How soon it has to be done.") @NotNull Priority priority,

        @Schema(description = "The key of the queue it is in.", examples = "general")
        @NotNull
        String queue,

        @Schema(description = "How far it is: one of `allowedTransitions`.") TicketStatus status,

        @Schema(nullable = true, description = "Whose it is.") @Valid TicketCustomer customer,

        @Schema(nullable = true, description = "The order it is about.") UUID orderId,

        @Schema(nullable = true, maxLength = 200, description = "Who does it.", examples = "anna.koch")
        @Size(max = 200)
        String assignee,

        @Schema(nullable = true, maxItems = 50, description = "Words to find it by.")
        @Size(max = 50)
        List<@NotBlank @Size(max = 50) String> tags,

        @Schema(nullable = true, description = "What other systems call it, by system.")
        @Size(max = 20)
        Map<String, @NotBlank @Size(max = 200) String> externalIds) {}
