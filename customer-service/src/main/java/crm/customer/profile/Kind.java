package crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer is. */
@Schema(name = "CustomerKind")
public enum Kind {
    /** A human being. */
    @JsonProperty("person")
    PERSON("person"),
    /** A company, a club, an authority. */
    @JsonProperty("organization")
    ORGANIZATION("organization");

    @EnumeratedValue
    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
