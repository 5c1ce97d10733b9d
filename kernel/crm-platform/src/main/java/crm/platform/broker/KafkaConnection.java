package crm.platform.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How this service reaches Kafka: the settings {@code kafka.*}, the same ones that the incoming channels use. */
@ApplicationScoped
class KafkaConnection {
    private final Map<String, Object> settings;

    KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    /** The settings that such a client knows, with ours on top. */
    Map<String, Object> with(Set<String> known, Map<String, Object> ours) {
        var result = new HashMap<String, Object>();
        settings.forEach((name, value) -> {
            if (known.contains(name)) {
                result.put(name, value);
            }
        });
        result.putAll(ours);
        return result;
    }
}
