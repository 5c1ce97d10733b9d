package crm.support.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day that is not like its weekday.
 *
 * @param hours when people work nevertheless; empty for a whole holiday
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Holiday", description = "A day that is not like its weekday: free, or with hours of its own.")
public record Holiday(
        @Schema(required = true, description = "The day.", examples = "2026-12-24")
        @NotNull
        LocalDate date,

        @Schema(nullable = true, maxLength = 100, description = "What it is called.", examples = "Christmas Eve")
        @Size(max = 100)
        String name,

        @Schema(nullable = true, maxItems = 12, description = "When people work nevertheless; none for a whole holiday.")
        @Size(max = 12)
        List<@NotNull @Valid DayHours> hours) {

    /** Makes no difference between no hours and none told. */
    public Holiday {
        hours = hours == null ? List.of() : List.copyOf(hours);
    }
}
