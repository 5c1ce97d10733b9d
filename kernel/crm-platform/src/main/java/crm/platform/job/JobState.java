package crm.platform.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a job is in its life. */
public enum JobState {
    /** Accepted, not begun. */
    @JsonProperty("queued")
    QUEUED,
    /** Begun; also while it waits to go on. */
    @JsonProperty("running")
    RUNNING,
    /** All rows were handled; some may have been rejected. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** Ended before the last row, see the failure; the rows up to there stay done. */
    @JsonProperty("failed")
    FAILED,
    /** Ended on request; the rows up to there stay done. */
    @JsonProperty("cancelled")
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
