package crm.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are done. */
@ConfigMapping(prefix = "crm.jobs")
public interface JobSettings {

    /** Jobs that one instance works at side by side. */
    @WithDefault("1")
    int workers();

    /** How long a job is left alone when its instance gives no sign of life. */
    @WithDefault("30s")
    Duration lease();

    /** The safety net: how often a worker looks for jobs although no commit has woken it. */
    @WithDefault("5s")
    Duration pollInterval();

    /** How long a worker stays with a job while others wait. */
    @WithDefault("5s")
    Duration slice();

    /** How often the same rows are tried before the job fails. */
    @WithDefault("4")
    int attempts();

    /** Wait after the first failed attempt; doubles from there. Also between looks at a database that is away. */
    @WithDefault("500ms")
    Duration firstDelay();

    /** Longest wait between two attempts. */
    @WithDefault("30s")
    Duration longestDelay();

    /** How long the file that a finished job was given, or has made, is kept. */
    @WithDefault("7d")
    Duration fileRetention();

    /** How long a finished job and its row errors are kept. */
    @WithDefault("90d")
    Duration retention();

    /** How often progress is sent to those who watch. */
    @WithDefault("500ms")
    Duration progressInterval();
}
