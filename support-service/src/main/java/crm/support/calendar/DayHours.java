package crm.support.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time range of a day: {@code from} is in, {@code to} is out. */
@Schema(name = "DayHours", description = "A time range of a day, local time.")
public record DayHours(
        @Schema(required = true, description = "When work begins.", examples = "09:00")
        @NotNull
        @Pattern(regexp = DayHours.FROM, message = "must be a time such as 09:00")
        String from,

        @Schema(required = true, description = "When it ends; 24:00 is the end of the day.", examples = "12:00")
        @NotNull
        @Pattern(regexp = DayHours.TO, message = "must be a time such as 12:00, at most 24:00")
        String to) {

    static final String FROM = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String TO = FROM + "|24:00";
    private static final String END_OF_DAY = "24:00";
    private static final int MINUTES = 24 * 60;

    /** In minutes from 00:00 as the clock shows them. */
    int fromMinute() {
        return minute(from);
    }

    /** In minutes from 00:00 as the clock shows them; up to 1440. */
    int toMinute() {
        return to.equals(END_OF_DAY) ? MINUTES : minute(to);
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
