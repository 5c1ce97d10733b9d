package crm.support.ticket;

import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket as somebody opens it. */
@Schema(name = "TicketInput", description = "A ticket to open.")
public record TicketInput(
        @Schema(required = true, maxLength = 250, description = "What it is about.", examples = "Cup arrived broken")
        @NotBlank
        @Size(max = 250)
        String subject,

        @Schema(nullable = true, maxLength = 20000, description = "What is to be said about it.")
        @Size(max = 20_000)
        String description,

        @Schema(nullable = true, description = "What the customer wants; `question` unless said otherwise.")
        TicketType type,

        @Schema(nullable = true, description = "How soon it has to be done; `normal` unless said otherwise.")
        Priority priority,

        @Schema(nullable = true, description = "The key of the queue to wait in; `general` unless said otherwise.")
        String queue,

        @Schema(nullable = true, description = "How it came; `api` unless said otherwise.")
        Channel channel,

        @Schema(nullable = true, description = "Whose it is.") @Valid TicketCustomer customer,

        @Schema(nullable = true, description = "The order it is about.") UUID orderId,

        @Schema(nullable = true, maxLength = 200, description = "Who does it.", examples = "anna.koch")
        @Size(max = 200)
        String assignee,

        @Schema(nullable = true, maxItems = 50, description = "Words to find it by.")
        @Size(max = 50)
        List<@NotBlank @Size(max = 50) String> tags,

        @Schema(nullable = true, description = "What other systems call it, by system; each id belongs to one ticket only.")
        @Size(max = 20)
        Map<String, @NotBlank @Size(max = 200) String> externalIds,

        @Schema(nullable = true, description = "When it came, if that was earlier: promises run from then on.")
        Instant openedAt) {

    TicketChange details() {
        return new TicketChange(
                subject,
                description,
                type == null ? TicketType.QUESTION : type,
                priority == null ? Priority.NORMAL : priority,
                queue == null ? TicketDetails.DEFAULT_QUEUE : queue,
                null,
                customer,
                orderId,
                assignee,
                tags,
                externalIds);
    }

    Channel channelOrDefault() {
        return channel == null ? Channel.API : channel;
    }

    /** For a caller that knows only some of it. */
    public static TicketInput of(
            String subject, String description, String queue, Channel channel, TicketCustomer customer) {
        return new TicketInput(
                subject, description, null, null, queue, channel, customer, null, null, null, null, null);
    }
}
