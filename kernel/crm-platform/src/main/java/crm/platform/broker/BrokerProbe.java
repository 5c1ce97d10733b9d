package crm.platform.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Asks the broker whether it is there. */
@ApplicationScoped
public class BrokerProbe {
    private final BrokerAdmin admin;

    BrokerProbe(BrokerAdmin admin) {
        this.admin = admin;
    }

    /** Whether a broker answers within two seconds. */
    public boolean isReachable() {
        try {
            return !admin.client().describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
