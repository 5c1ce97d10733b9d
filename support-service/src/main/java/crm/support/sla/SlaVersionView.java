package crm.support.sla;

import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as it was. */
@Schema(name = "SlaPolicyVersion", description = "What a policy said at one version.")
public record SlaVersionView(
        @Schema(required = true, description = "The policy's id.") UUID id,

        @Schema(required = true, description = "The version.") long version,

        @Schema(required = true, description = "What people called it.")
        String name,

        @Schema(required = true, description = "Its place.") int position,

        @Schema(required = true, description = "Whether new tickets were measured by it.")
        boolean active,

        @Schema(required = true, description = "The priorities it was for.")
        List<Priority> priorities,

        @Schema(required = true, description = "The types it was for.")
        List<TicketType> types,

        @Schema(required = true, description = "The channels it was for.")
        List<Channel> channels,

        @Schema(required = true, description = "The queues it was for, by key.")
        List<String> queues,

        @Schema(required = true, description = "The business calendar it was measured in.")
        UUID calendarId,

        @Schema(description = "Working time until the first public answer, in minutes.")
        Integer firstResponseMinutes,

        @Schema(description = "Working time until the ticket is resolved, in minutes.")
        Integer resolutionMinutes,

        @Schema(required = true, description = "Since when it said so, in UTC.")
        Instant since) {

    static SlaVersionView of(SlaRevision revision) {
        var definition = revision.definition();
        return new SlaVersionView(
                revision.policyId(),
                revision.version(),
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
                revision.since());
    }
}
