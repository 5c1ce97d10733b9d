package crm.marketing.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Settings with which it soon counts that nothing was read. */
public final class ShortMemory implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("crm.reading.tolerance", "2s");
    }

    @Override
    public void stop() {}
}
