package crm.platform.republication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How states are told again. */
@ConfigMapping(prefix = "crm.republication")
public interface RepublicationSettings {

    /** Aggregates that one step reads and tells. */
    @WithDefault("500")
    int batchSize();

    /** Events that may wait in the outbox before the next step: so many are what a change is sent behind at worst, and a batch. */
    @WithDefault("1000")
    int lead();

    /** How long a step waits for the relay to catch up. */
    @WithDefault("200ms")
    Duration pause();
}
