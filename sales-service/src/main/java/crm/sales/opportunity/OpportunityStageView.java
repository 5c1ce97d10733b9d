package crm.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time that an opportunity spent in a stage, as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpportunityStage", description = "A time that an opportunity spent in a stage.")
public record OpportunityStageView(
        @Schema(required = true, description = "The entry's id.")
        UUID id,

        @Schema(required = true, description = "The stage.", examples = "proposal")
        String stage,

        @Schema(required = true, description = "How likely it was to be won when it came into the stage.")
        BigDecimal probability,

        @Schema(required = true, description = "When it came into the stage, in UTC.")
        Instant enteredAt,

        @Schema(description = "When it left the stage, in UTC; absent while it is there.")
        Instant leftAt) {

    static OpportunityStageView of(OpportunityStage stage) {
        return new OpportunityStageView(
                stage.id(), stage.stage(), stage.probability(), stage.enteredAt(), stage.leftAt());
    }
}
