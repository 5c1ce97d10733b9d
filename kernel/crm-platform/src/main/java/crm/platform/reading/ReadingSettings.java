package crm.platform.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What counts as read up to now. */
@ConfigMapping(prefix = "crm.reading")
public interface ReadingSettings {

    /** How long ago everything may have been handled last; some seconds at least, for it is looked once a second. */
    @WithDefault("PT30S")
    Duration tolerance();
}
