package crm.support.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as callers read it. */
@Schema(name = "BusinessCalendar", description = "When the people of one place or team work.")
public record CalendarView(
        @Schema(required = true, description = "The calendar's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What people call it.")
        String name,

        @Schema(required = true, description = "Whose local time it is, IANA.")
        String timeZone,

        @Schema(required = true, description = "When people work, in the order of the week.")
        List<WeeklyHours> weeklyHours,

        @Schema(required = true, description = "Days that are not like their weekday, in their order.")
        List<Holiday> holidays,

        @Schema(required = true, description = "When it was made, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed, in UTC.")
        Instant updatedAt) {

    static CalendarView of(BusinessCalendar calendar) {
        var definition = calendar.definition();
        return new CalendarView(
                calendar.id(),
                calendar.version(),
                definition.name(),
                definition.timeZone(),
                definition.weeklyHours(),
                definition.holidays(),
                calendar.createdAt(),
                calendar.updatedAt());
    }
}
