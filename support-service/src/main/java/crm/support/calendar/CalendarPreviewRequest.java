package crm.support.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What due times are asked for. */
@Schema(name = "BusinessCalendarPreviewRequest", description = "What due times are asked for.")
public record CalendarPreviewRequest(
        @Schema(required = true, description = "When the work begins.", examples = "2013-03-21T09:30:00Z")
        @NotNull
        Instant from,

        @Schema(required = true, maxItems = 100, description = "How much working time it takes, in minutes.")
        @NotEmpty
        @Size(max = 100)
        List<@NotNull @PositiveOrZero @Max(1_000_000) Integer> minutes) {}
