package crm.support.sla;

import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as callers read it. */
@Schema(name = "SlaPolicy", description = "A promise to some tickets. An empty condition holds for all.")
public record SlaView(
        @Schema(required = true, description = "The policy's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What people call it.")
        String name,

        @Schema(required = true, description = "Its place: the lowest comes first.")
        int position,

        @Schema(required = true, description = "Whether new tickets are measured by it.")
        boolean active,

        @Schema(required = true, description = "The priorities it is for.")
        List<Priority> priorities,

        @Schema(required = true, description = "The types it is for.")
        List<TicketType> types,

        @Schema(required = true, description = "The channels it is for.")
        List<Channel> channels,

        @Schema(required = true, description = "The queues it is for, by key.")
        List<String> queues,

        @Schema(required = true, description = "The business calendar it is measured in.")
        UUID calendarId,

        @Schema(description = "Working time until the first public answer, in minutes.")
        Integer firstResponseMinutes,

        @Schema(description = "Working time until the ticket is resolved, in minutes.")
        Integer resolutionMinutes,

        @Schema(required = true, description = "When it was made, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed, in UTC.")
        Instant updatedAt) {

    static SlaView of(SlaPolicy policy) {
        var definition = policy.definition();
        return new SlaView(
                policy.id(),
                policy.version(),
                definition.name(),
                definition.position(),
                definition.active(),
                definition.priorities(),
                definition.types(),
                definition.channels(),
                definition.queues(),
                definition.calendarId(),
                definition.firstResponseMinutes(),
                definition.resolutionMinutes(),
                policy.createdAt(),
                policy.updatedAt());
    }
}
