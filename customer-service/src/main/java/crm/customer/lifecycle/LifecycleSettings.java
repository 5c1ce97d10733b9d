package crm.customer.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** After which time the lifecycle moves on. Periods are ISO 8601, in days of UTC: {@code P30D}, {@code P6M}. */
@ConfigMapping(prefix = "crm.lifecycle")
public interface LifecycleSettings {

    /** How long a customer is new after the first purchase. */
    @WithDefault("P30D")
    Period newFor();

    /** After which time without a purchase a customer is inactive. */
    @WithDefault("P180D")
    Period inactiveAfter();

    /** After which time without a purchase a customer is lost. */
    @WithDefault("P365D")
    Period churnedAfter();

    /** Customers that one transaction of the housekeeping looks at. */
    @WithDefault("500")
    int batchSize();
}
