package crm.support.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time range of each week. A day may have several. */
@Schema(
        name = "WeeklyHours",
        description = "A time range of each week. A day may have several; a shift over midnight is two, the first until 24:00.")
public record WeeklyHours(
        @Schema(required = true, description = "The day.") @NotNull Weekday day,

        @Schema(required = true, description = "When work begins, local time.", examples = "09:00")
        @NotNull
        @Pattern(regexp = DayHours.FROM, message = "must be a time such as 09:00")
        String from,

        @Schema(required = true, description = "When it ends, local time; 24:00 is the end of the day.", examples = "17:00")
        @NotNull
        @Pattern(regexp = DayHours.TO, message = "must be a time such as 17:00, at most 24:00")
        String to) {

    DayHours hours() {
        return new DayHours(from, to);
    }
}
