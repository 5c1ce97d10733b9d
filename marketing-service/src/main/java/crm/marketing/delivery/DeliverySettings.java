package crm.marketing.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails are handed over. */
@ConfigMapping(prefix = "crm.marketing.delivery")
public interface DeliverySettings {

    /** Connections to the mail server at once, of each instance; 0 sends nothing. */
    @WithDefault("4")
    int workers();

    /**
     * How long an idle instance lets pass at most before it looks for work that others have begun; its own it begins at once.
     * More than a second slows throttled campaigns down.
     */
    @WithDefault("1s")
    Duration poll();

    /** How often due campaigns are launched, finished ones completed, and doubts settled. */
    @WithDefault("1s")
    Duration upkeep();

    /** How long after its last sign of life an instance counts as gone. */
    @WithDefault("20s")
    Duration lease();

    /**
     * How long a message is in doubt before the archive is asked: longer than the mail server takes to put a copy there, and
     * longer than the time limit of SMTP.
     */
    @WithDefault("60s")
    Duration settleAfter();

    /** First wait after the mail server put a mail off; doubles from there. */
    @WithDefault("30s")
    Duration firstRetry();

    /** Longest wait between two attempts. */
    @WithDefault("1h")
    Duration longestRetry();

    /** How often the mail server may put a mail off before it counts as failed. */
    @WithDefault("8")
    int attempts();
}
