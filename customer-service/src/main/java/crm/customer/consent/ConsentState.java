package crm.customer.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer said. */
@Schema(name = "ConsentState")
public enum ConsentState {
    /** Yes. */
    @JsonProperty("granted")
    GRANTED("granted"),
    /** No. */
    @JsonProperty("denied")
    DENIED("denied"),
    /** No longer. */
    @JsonProperty("withdrawn")
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String wireName;

    ConsentState(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
