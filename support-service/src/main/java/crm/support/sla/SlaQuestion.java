package crm.support.sla;

import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a policy is chosen. */
@Schema(name = "SlaQuestion", description = "By what a policy is chosen.")
public record SlaQuestion(
        @Schema(required = true, description = "The ticket's priority.") @NotNull Priority priority,

        @Schema(required = true, description = "The ticket's type.") @NotNull TicketType type,

        @Schema(required = true, description = "How the ticket came.") @NotNull Channel channel,

        @Schema(required = true, description = "The key of the queue it is in.", examples = "general")
        @NotNull
        String queue) {}
