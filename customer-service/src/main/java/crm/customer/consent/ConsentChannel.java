package crm.customer.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which way a customer may be addressed. */
@Schema(name = "ConsentChannel")
public enum ConsentChannel {
    @JsonProperty("email")
    EMAIL("email"),
    @JsonProperty("sms")
    SMS("sms"),
    @JsonProperty("phone")
    PHONE("phone"),
    @JsonProperty("post")
    POST("post");

    @EnumeratedValue
    private final String wireName;

    ConsentChannel(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
