package crm.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.problem.InvalidInput;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a campaign begins, as the clock on the wall shows it.
 *
 * @param startAt without an offset; a time that a clock change leaves out is taken for the one that many minutes later, of one
 *     that comes twice the first counts
 * @param timeZone IANA name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CampaignSchedule", description = "When a campaign begins, as the clock on the wall shows it.")
public record Schedule(
        @NotNull(message = "must not be null") @Schema(required = true, description = "Date and time, without an offset.", examples = "2026-03-04T09:00:00")
        LocalDateTime startAt,

        @NotNull(message = "must not be null") @Schema(required = true, description = "Time zone, IANA.", examples = "Europe/London")
        String timeZone) {

    /** When that is. */
    Instant instant() {
        return startAt.atZone(ZoneId.of(timeZone)).toInstant();
    }

    void check() {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw InvalidInput.at("/schedule/timeZone", "wrong-format", "must be an IANA time zone");
        }
    }
}
