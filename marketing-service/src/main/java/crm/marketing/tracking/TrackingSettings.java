package crm.marketing.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;

/** Where the links in mails lead. */
@ConfigMapping(prefix = "crm.marketing")
public interface TrackingSettings {

    /** The address under which recipients reach the gateway, without a path. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** How soon after sending an opening or a click counts as that of a machine that looks at all mail. */
    @WithName("tracking.machine-within")
    @WithDefault("2s")
    Duration machineWithin();
}
