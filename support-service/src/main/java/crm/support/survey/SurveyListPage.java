package crm.support.survey;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of surveys looks like, for the contract only. */
@Schema(name = "SurveyPage", description = "A part of the list of surveys.")
record SurveyListPage(
        @Schema(required = true, description = "The surveys.") List<SurveyView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
