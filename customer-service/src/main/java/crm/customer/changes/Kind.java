package crm.customer.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.events.customer.ConsentChanged;
import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a customer. */
@Schema(name = "CustomerChangeKind")
public enum Kind {
    @JsonProperty("registered")
    REGISTERED,
    /** The profile or a consent. */
    @JsonProperty("changed")
    CHANGED,
    /** The customer is gone: a tombstone. */
    @JsonProperty("removed")
    REMOVED;

    private static final Map<String, Kind> BY_EVENT = Map.of(
            CustomerRegistered.TYPE, REGISTERED,
            CustomerChanged.TYPE, CHANGED,
            ConsentChanged.TYPE, CHANGED,
            CustomerRemoved.TYPE, REMOVED);

    /** What an event of a type says. */
    static Kind of(String eventType) {
        return BY_EVENT.get(eventType);
    }
}
