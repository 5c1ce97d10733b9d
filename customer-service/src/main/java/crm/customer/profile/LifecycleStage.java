package crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a customer stands to us, by what was bought and when; the order is that of a customer's life. */
@Schema(name = "LifecycleStage", description = "How a customer stands to us, by what was bought and when.")
public enum LifecycleStage {
    /** Has bought nothing. */
    @JsonProperty("prospect")
    PROSPECT,
    /** Bought for the first time not long ago. */
    @JsonProperty("new")
    NEW,
    /** Has bought recently. */
    @JsonProperty("active")
    ACTIVE,
    /** Has not bought for some time. */
    @JsonProperty("inactive")
    INACTIVE,
    /** Has not bought for long: is lost. */
    @JsonProperty("churned")
    CHURNED
}
