package crm.platform.deadletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a dead letter. */
public enum DeadLetterState {
    /** Nothing yet: it can be replayed or discarded. */
    @JsonProperty("waiting")
    WAITING,
    /** Its event was handled after all. */
    @JsonProperty("replayed")
    REPLAYED,
    /** An operator decided that its event is not to be handled. */
    @JsonProperty("discarded")
    DISCARDED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
