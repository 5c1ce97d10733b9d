package crm.support.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as somebody writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BusinessCalendarInput", description = "A calendar to write.")
public record CalendarInput(
        @Schema(required = true, maxLength = 100, description = "What people call it.", examples = "Berlin office")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(required = true, description = "Whose local time it is, IANA.", examples = "Europe/Berlin")
        @NotBlank
        String timeZone,

        @Schema(required = true, maxItems = 84, description = "When people work, week by week; at least one range.")
        @NotEmpty
        @Size(max = 84)
        List<@NotNull @Valid WeeklyHours> weeklyHours,

        @Schema(nullable = true, maxItems = 1000, description = "Days that are not like their weekday.")
        @Size(max = 1000)
        List<@NotNull @Valid Holiday> holidays) {}
