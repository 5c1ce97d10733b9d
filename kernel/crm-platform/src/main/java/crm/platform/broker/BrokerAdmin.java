package crm.platform.broker;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** The client for questions about the broker and its topics; it answers, or fails, within two seconds. */
@ApplicationScoped
class BrokerAdmin {
    private static final Map<String, Object> SETTINGS = Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);

    private final KafkaConnection connection;
    private Admin admin;

    BrokerAdmin(KafkaConnection connection) {
        this.connection = connection;
    }

    /**
     * Made at the first use.
     *
     * @throws KafkaException if it cannot be made, as long as no address of a broker can be resolved
     */
    synchronized Admin client() {
        if (admin == null) {
            admin = Admin.create(connection.with(AdminClientConfig.configNames(), SETTINGS));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
