package crm.support.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody was asked. */
@Schema(name = "SurveyChannel")
public enum SurveyChannel {
    /** By our mail. */
    @JsonProperty("email")
    EMAIL("email"),
    /** Elsewhere; another system told us. */
    @JsonProperty("api")
    API("api");

    @EnumeratedValue
    private final String wireName;

    SurveyChannel(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
