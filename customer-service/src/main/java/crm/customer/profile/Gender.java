package crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** A person's gender, as far as it was told. */
public enum Gender {
    @JsonProperty("female")
    FEMALE("female"),
    @JsonProperty("male")
    MALE("male"),
    @JsonProperty("other")
    OTHER("other"),
    /** Asked, and not told. */
    @JsonProperty("unknown")
    UNKNOWN("unknown");

    @EnumeratedValue
    private final String wireName;

    Gender(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
