package crm.support.calendar;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of calendars looks like, for the contract only. */
@Schema(name = "BusinessCalendarPage", description = "A part of the list of calendars.")
record CalendarPage(
        @Schema(required = true, description = "The calendars.") List<CalendarView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
