package crm.support.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as somebody writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SlaPolicyInput", description = "A policy to write.")
public record SlaInput(
        @Schema(required = true, maxLength = 100, description = "What people call it.", examples = "Urgent complaints")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(required = true, minimum = "1", maximum = "10000", description = "Its place: the lowest comes first.", examples = "10")
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer position,

        @Schema(nullable = true, description = "Whether new tickets are measured by it; true unless said otherwise.")
        Boolean active,

        @Schema(nullable = true, description = "It is for tickets of these priorities; of any when there are none.")
        @Size(max = 10)
        List<@NotNull Priority> priorities,

        @Schema(nullable = true, description = "It is for tickets of these types; of any when there are none.")
        @Size(max = 10)
        List<@NotNull TicketType> types,

        @Schema(nullable = true, description = "It is for tickets that came in these ways; in any when there are none.")
        @Size(max = 10)
        List<@NotNull Channel> channels,

        @Schema(nullable = true, description = "It is for tickets in these queues, by key; in any when there are none.")
        @Size(max = 100)
        List<@NotBlank String> queues,

        @Schema(required = true, description = "The business calendar in whose working time it is measured.")
        @NotNull
        UUID calendarId,

        @Schema(
                nullable = true,
                minimum = "1",
                maximum = "500000",
                description = "Working time until the first public answer, in minutes; nothing is promised when absent.",
                examples = "60")
        @Min(1)
        @Max(500_000)
        Integer firstResponseMinutes,

        @Schema(
                nullable = true,
                minimum = "1",
                maximum = "500000",
                description = "Working time until the ticket is resolved, in minutes; nothing is promised when absent.",
                examples = "480")
        @Min(1)
        @Max(500_000)
        Integer resolutionMinutes) {}
