package crm.analytics.window;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days that an answer is about. */
@Schema(name = "ReportWindow")
public record WindowView(
        @Schema(description = "First day", examples = "2010-12-01")
        LocalDate from,

        @Schema(description = "First day after it", examples = "2011-01-01")
        LocalDate to) {}
