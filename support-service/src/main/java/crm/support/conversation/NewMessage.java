package crm.support.conversation;

import crm.support.ticket.TicketStatus;
import crm.support.triage.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as somebody writes it. */
@Schema(name = "TicketMessageInput", description = "A message to the customer, or one of the customer's to write down.")
public record NewMessage(
        @Schema(
                required = true,
                maxLength = 50000,
                description = "The text, plain.",
                examples = "A new cup is on its way.")
        @NotBlank @Size(max = 50_000) String body,

        @Schema(nullable = true, description = "Who speaks; `outbound` unless said otherwise.")
        Direction direction,

        @Schema(
                nullable = true,
                description =
                        "How it is said. Outbound: `email` unless said otherwise, which is sent; any other is written down"
                                + " only. Inbound: how the ticket came, unless said otherwise.")
        Channel channel,

        @Schema(
                nullable = true,
                description = "Where the ticket goes with an answer, such as `pending`. An answer opens a `new` ticket;"
                        + " what the customer said opens one that waits.")
        TicketStatus status) {

    Direction directionOrDefault() {
        return direction == null ? Direction.OUTBOUND : direction;
    }

    Channel channelOr(Channel ofTicket) {
        if (channel != null) {
            return channel;
        }
        return directionOrDefault() == Direction.OUTBOUND ? Channel.EMAIL : ofTicket;
    }
}
