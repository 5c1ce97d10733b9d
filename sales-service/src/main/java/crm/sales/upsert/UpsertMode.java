package crm.sales.upsert;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may become of a row. */
@Schema(name = "SalesUpsertMode")
public enum UpsertMode {
    /** Only something new: a known external id is refused. */
    @JsonProperty("create")
    CREATE,
    /** Only what is known by the external id. */
    @JsonProperty("update")
    UPDATE,
    /** Either. */
    @JsonProperty("upsert")
    UPSERT
}
