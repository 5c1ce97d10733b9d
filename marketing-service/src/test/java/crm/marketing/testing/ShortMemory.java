package crm.marketing.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;

/** Settings with which it soon counts that nothing was read. */
public final class ShortMemory implements QuarkusTestResourceLifecycleManager {

    public static final Duration TOLERANCE = Duration.ofSeconds(2);

    @Override
    public Map<String, String> start() {
        return Map.of("crm.reading.tolerance", TOLERANCE.toString());
    }

    @Override
    public void stop() {}
}
