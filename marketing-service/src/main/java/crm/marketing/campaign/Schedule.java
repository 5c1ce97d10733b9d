package crm.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.text.Codes;
import crm.platform.text.Findings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

        @NotBlank(message = "must not be blank") @Schema(required = true, description = "Time zone, IANA.", examples = "Europe/London")
        String timeZone) {

    public Schedule {
        timeZone = timeZone == null ? null : timeZone.strip();
    }

    /** When that is. */
    Instant instant() {
        return startAt.atZone(ZoneId.of(timeZone)).toInstant();
    }

    void check() {
        var findings = new Findings();
        Codes.timeZone(timeZone, "/schedule/timeZone", findings);
        findings.throwIfAny();
    }
}
