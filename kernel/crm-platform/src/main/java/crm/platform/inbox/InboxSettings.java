package crm.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How incoming events are handled. */
@ConfigMapping(prefix = "crm.inbox")
public interface InboxSettings {

    /** How often an event is tried before it becomes a dead letter. An outage of the database does not count. */
    @WithDefault("5")
    int attempts();

    /** First wait between two attempts; doubles from there. */
    @WithDefault("200ms")
    Duration firstDelay();

    /** Longest wait between two attempts. */
    @WithDefault("5s")
    Duration longestDelay();

    /** How long handled events are remembered: longer than a topic keeps them, or a replay would repeat their effect. */
    @WithDefault("30d")
    Duration retention();

    /** How long a dead letter is kept after it was replayed or discarded. One that waits is kept. */
    @WithDefault("90d")
    Duration deadLetterRetention();
}
