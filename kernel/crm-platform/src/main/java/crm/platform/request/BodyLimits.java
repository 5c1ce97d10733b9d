package crm.platform.request;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the body of a call may be. */
@Startup
@ApplicationScoped
class BodyLimits {

    /** How much of a body that is too large is read and thrown away before the connection is given up. */
    static final long DRAINED = 64L * 1024 * 1024;

    private final long general;
    private final Map<String, Long> byPath = new TreeMap<>();

    /**
     * @param general largest body of a call whose path has no limit of its own
     * @param byPath largest body by the beginning of the path; for example {@code crm.request.body-limits."/v1/customers\:batch"=8M}
     */
    BodyLimits(
            @ConfigProperty(name = "crm.request.body-limit", defaultValue = "1M") MemorySize general,
            @ConfigProperty(name = "crm.request.body-limits") Optional<Map<String, MemorySize>> byPath) {
        this.general = general.asLongValue();
        byPath.ifPresent(limits -> limits.forEach((path, limit) -> this.byPath.put(path, limit.asLongValue())));
    }

    /** In bytes; the longest beginning of the path decides. */
    long of(String path) {
        var limit = general;
        for (var entry : byPath.entrySet()) {
            if (path.startsWith(entry.getKey())) {
                limit = entry.getValue();
            }
        }
        return limit;
    }
}
