package crm.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "crm.outbox")
public interface OutboxSettings {

    /** The service's topic, for example {@code crm.customer}; absent in a service that publishes nothing. */
    Optional<String> topic();

    /** What events name as their origin ({@code ce_source}, a URI reference). */
    @WithDefault("/${quarkus.application.name}")
    String source();

    /** Rows that one transaction of the relay sends at most. */
    @WithDefault("500")
    int batchSize();

    /** How long one transaction of the relay begins to send further rows. */
    @WithDefault("5s")
    Duration batchTime();

    /**
     * How long events gather between one batch and the next while commits go on, unless a batch's worth is there already. The
     * first event after a rest does not wait.
     */
    @WithDefault("20ms")
    Duration gatherTime();

    /** The safety net: how often the relay looks although no commit has woken it. */
    @WithDefault("5s")
    Duration pollInterval();

    /** How often a row that Kafka refuses for its own sake is sent before it is parked. */
    @WithDefault("5")
    int attempts();

    /** First wait after a batch of which nothing could be sent; doubles from there. */
    @WithDefault("200ms")
    Duration firstDelay();

    /** Longest wait between two attempts. */
    @WithDefault("5s")
    Duration longestDelay();

    /** How long an event is kept once it is sent, counted from its publication, and with it the feed of changes that clients follow. */
    @WithDefault("7d")
    Duration retention();
}
