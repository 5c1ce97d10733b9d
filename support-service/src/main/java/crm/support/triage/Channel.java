package crm.support.triage;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something was said. */
@Schema(name = "TicketChannel")
public enum Channel {
    /** By mail. */
    @JsonProperty("email")
    EMAIL("email"),
    /** By another system. */
    @JsonProperty("api")
    API("api"),
    /** By telephone. */
    @JsonProperty("phone")
    PHONE("phone"),
    /** In a chat. */
    @JsonProperty("chat")
    CHAT("chat"),
    /** By a form on a web page. */
    @JsonProperty("web")
    WEB("web");

    @EnumeratedValue
    private final String wireName;

    Channel(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
