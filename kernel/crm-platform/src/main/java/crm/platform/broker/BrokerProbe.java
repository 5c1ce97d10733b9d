package crm.platform.broker;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Asks the broker whether it is there. */
@ApplicationScoped
public class BrokerProbe {
    private static final Map<String, Object> SETTINGS = Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);

    private final KafkaConnection connection;
    private Admin admin;

    BrokerProbe(KafkaConnection connection) {
        this.connection = connection;
    }

    /** Whether a broker answers within two seconds. */
    public boolean isReachable() {
        try {
            return !admin().describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Admin admin() {
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
