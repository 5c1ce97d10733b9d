package crm.platform.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How large the body of a call may be. */
@ConfigMapping(prefix = "crm.request.body")
public interface BodyLimits {

    /** How much of a body that is too large is read and thrown away before the connection is given up. */
    long DRAINED = 64L * 1024 * 1024;

    /** For paths without a limit of their own. */
    @WithDefault("1M")
    MemorySize limit();

    /** By the beginning of the path, the longest wins; for example {@code limits."/v1/customer-imports"=512M}. */
    Map<String, MemorySize> limits();

    /** In bytes. */
    default long of(String path) {
        var longest = "";
        for (var prefix : limits().keySet()) {
            if (path.startsWith(prefix) && prefix.length() > longest.length()) {
                longest = prefix;
            }
        }
        return limits().getOrDefault(longest, limit()).asLongValue();
    }
}
