package crm.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.customer.profile.LifecycleStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a customer stands, as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomerLifecycle", description = "The stage that a customer is in, and those before.")
public record LifecycleView(
        @Schema(required = true, description = "The stage now.")
        LifecycleStage stage,

        @Schema(required = true, description = "Since when.")
        Instant since,

        @Schema(required = true, description = "The rule that led to it.", examples = "first-purchase")
        String reason,

        @Schema(
                required = true,
                description = "The stages, the latest first; 50 at most, all of them are in the timeline.")
        List<StageView> history) {

    private static final int LONGEST = 50;

    static LifecycleView of(List<LifecycleInterval> intervals) {
        var history = new ArrayList<StageView>();
        Instant until = null;
        for (var i = intervals.size() - 1; i >= 0 && history.size() < LONGEST; i--) {
            var interval = intervals.get(i);
            history.add(new StageView(interval.stage(), interval.since(), until, interval.reason()));
            until = interval.since();
        }
        var current = history.get(0);
        return new LifecycleView(current.stage(), current.since(), current.reason(), history);
    }

    /** One stage of a customer's life. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LifecycleInterval", description = "A time in one stage.")
    public record StageView(
            @Schema(required = true, description = "The stage.")
            LifecycleStage stage,

            @Schema(required = true, description = "When it began.")
            Instant since,

            @Schema(description = "When the next one began; absent for the present one.")
            Instant until,

            @Schema(required = true, description = "The rule that led to it.")
            String reason) {}
}
