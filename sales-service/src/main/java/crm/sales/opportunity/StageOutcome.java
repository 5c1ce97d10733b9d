package crm.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stage means for the sale; also how an opportunity in it stands. */
@Schema(name = "OpportunityStatus")
public enum StageOutcome {
    @JsonProperty("open")
    OPEN("open"),
    @JsonProperty("won")
    WON("won"),
    @JsonProperty("lost")
    LOST("lost");

    @EnumeratedValue
    private final String wireName;

    StageOutcome(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
