package crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may become of a row. */
public enum UpsertMode {
    /** Only a new customer: a known external id is refused. */
    @JsonProperty("create")
    CREATE,
    /** Only a customer that is known by the external id. */
    @JsonProperty("update")
    UPDATE,
    /** Either. */
    @JsonProperty("upsert")
    UPSERT
}
