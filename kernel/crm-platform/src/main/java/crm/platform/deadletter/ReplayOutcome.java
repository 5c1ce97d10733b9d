package crm.platform.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of replaying many letters. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReplayOutcome", description = "What came of replaying many letters.")
public record ReplayOutcome(
        @Schema(required = true, description = "Letters whose event was handled.", examples = "48")
        int replayed,

        @Schema(required = true, description = "Letters that failed again and go on waiting.", examples = "2")
        int failed,

        @Schema(required = true, description = "Letters that somebody else settled meanwhile.", examples = "0")
        int skipped,

        @Schema(description = "The cursor of the letters behind these; absent at the end.")
        String next) {

    static ReplayOutcome until(String next) {
        return new ReplayOutcome(0, 0, 0, next);
    }

    ReplayOutcome oneReplayed() {
        return new ReplayOutcome(replayed + 1, failed, skipped, next);
    }

    ReplayOutcome oneFailed() {
        return new ReplayOutcome(replayed, failed + 1, skipped, next);
    }

    ReplayOutcome oneSkipped() {
        return new ReplayOutcome(replayed, failed, skipped + 1, next);
    }
}
