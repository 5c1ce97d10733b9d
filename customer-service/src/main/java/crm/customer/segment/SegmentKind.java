package crm.customer.segment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides on the members. */
@Schema(name = "SegmentKind")
public enum SegmentKind {
    /** A filter: members come and go as customers change. */
    @JsonProperty("live")
    LIVE("live"),
    /** People: members stay until somebody takes them out. */
    @JsonProperty("static")
    STATIC("static");

    @EnumeratedValue
    private final String wireName;

    SegmentKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
