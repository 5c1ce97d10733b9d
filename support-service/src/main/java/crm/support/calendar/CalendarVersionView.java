package crm.support.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as it was. */
@Schema(name = "BusinessCalendarVersion", description = "What a calendar said at one version.")
public record CalendarVersionView(
        @Schema(required = true, description = "The calendar's id.") UUID id,

        @Schema(required = true, description = "The version.") long version,

        @Schema(required = true, description = "What people called it.")
        String name,

        @Schema(required = true, description = "Whose local time it was, IANA.")
        String timeZone,

        @Schema(required = true, description = "When people worked, in the order of the week.")
        List<WeeklyHours> weeklyHours,

        @Schema(required = true, description = "Days that were not like their weekday.")
        List<Holiday> holidays,

        @Schema(required = true, description = "Since when it said so, in UTC.")
        Instant since) {

    static CalendarVersionView of(CalendarRevision revision) {
        var definition = revision.definition();
        return new CalendarVersionView(
                revision.calendarId(),
                revision.version(),
                definition.name(),
                definition.timeZone(),
                definition.weeklyHours(),
                definition.holidays(),
                revision.since());
    }
}
