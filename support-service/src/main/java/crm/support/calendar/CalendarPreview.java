package crm.support.calendar;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When work would be due. */
@Schema(name = "BusinessCalendarPreview", description = "When work would be due.")
public record CalendarPreview(
        @Schema(required = true, description = "The calendar's version it was computed by.")
        long calendarVersion,

        @Schema(required = true, description = "The calendar's time zone, IANA.")
        String timeZone,

        @Schema(required = true, description = "When the work begins.") Instant from,

        @Schema(required = true, description = "A due time for each of the minutes asked for, in their order.")
        List<DueTime> dueTimes) {

    /** A due time. */
    @Schema(name = "BusinessCalendarDueTime", description = "A due time.")
    public record DueTime(
            @Schema(required = true, description = "Working time in minutes.")
            int minutes,

            @Schema(required = true, description = "When so much working time has passed, in UTC.")
            Instant dueAt) {}
}
