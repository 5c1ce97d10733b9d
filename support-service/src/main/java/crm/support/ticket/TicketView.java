package crm.support.ticket;

import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket as callers read it. */
@Schema(name = "Ticket", description = "What a customer asks for. What is not known is absent.")
public record TicketView(
        @Schema(required = true, description = "The ticket's id (UUIDv7).")
        UUID id,

        @Schema(
                required = true,
                description = "Counts what happened to it, from 1; the ETag is made from it. What is said in it moves it, too.")
        long version,

        @Schema(required = true, description = "The number that people see.")
        String number,

        @Schema(required = true, description = "How far it is.") TicketStatus status,

        @Schema(required = true, description = "Where it can go from there.")
        List<TicketStatus> allowedTransitions,

        @Schema(required = true, description = "What it is about.")
        String subject,

        @Schema(description = "What was said about it when it was opened.")
        String description,

        @Schema(required = true, description = "What the customer wants.")
        TicketType type,

        @Schema(required = true, description = "How soon it has to be done.")
        Priority priority,

        @Schema(required = true, description = "The key of the queue it is in.")
        String queue,

        @Schema(required = true, description = "How it came.") Channel channel,

        @Schema(description = "Whose it is; absent while not recognised.")
        UUID customerId,

        @Schema(description = "Whose it is, and by what that was told.")
        TicketCustomer customer,

        @Schema(description = "The order it is about.") UUID orderId,

        @Schema(description = "Who does it.") String assignee,

        @Schema(required = true, description = "Words to find it by.")
        List<String> tags,

        @Schema(required = true, description = "What other systems call it, by system.")
        Map<String, String> externalIds,

        @Schema(required = true, description = "When it came, in UTC.")
        Instant openedAt,

        @Schema(description = "Until when the first answer is promised, in UTC; absent without a promise, and while a pause defers it.")
        Instant firstResponseDueAt,

        @Schema(description = "When the customer was first answered, in UTC.")
        Instant firstRespondedAt,

        @Schema(required = true, description = "Whether the first answer came, or comes, too late.")
        boolean firstResponseBreached,

        @Schema(description = "Until when a resolution is promised, in UTC; absent without a promise, and while a pause defers it.")
        Instant resolutionDueAt,

        @Schema(description = "When it was resolved, in UTC; absent before, and when it was opened again.")
        Instant resolvedAt,

        @Schema(required = true, description = "Whether the resolution came, or comes, too late.")
        boolean resolutionBreached,

        @Schema(description = "When it was closed, in UTC.") Instant closedAt,

        @Schema(description = "The policy that promises this; absent when none fits.")
        UUID slaPolicyId,

        @Schema(description = "The policy's version.") Long slaPolicyVersion,

        @Schema(description = "The business calendar it is measured in.")
        UUID slaCalendarId,

        @Schema(description = "The calendar's version.") Long slaCalendarVersion,

        @Schema(description = "Since when promises pause, in UTC; absent while they run.")
        Instant slaPausedSince,

        @Schema(required = true, description = "When something about it last happened, in UTC.")
        Instant updatedAt) {

    static TicketView of(Ticket ticket) {
        var details = ticket.details();
        var level = ticket.serviceLevel();
        return new TicketView(
                ticket.id(),
                ticket.version(),
                ticket.number(),
                ticket.status(),
                ticket.status().next(),
                details.subject(),
                details.description(),
                details.type(),
                details.priority(),
                details.queue(),
                details.channel(),
                ticket.customer().customerId(),
                ticket.customer().view(),
                details.orderId(),
                details.assignee(),
                details.tags(),
                details.externalIds(),
                ticket.openedAt(),
                level.firstResponseDueAt(),
                ticket.firstRespondedAt(),
                level.firstResponseBreached(),
                level.resolutionDueAt(),
                ticket.resolvedAt(),
                level.resolutionBreached(),
                ticket.closedAt(),
                level.slaPolicyId(),
                level.slaPolicyVersion(),
                level.slaCalendarId(),
                level.slaCalendarVersion(),
                level.pausedSince(),
                ticket.updatedAt());
    }
}
