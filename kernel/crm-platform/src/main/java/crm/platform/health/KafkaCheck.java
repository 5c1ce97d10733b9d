package crm.platform.health;

import crm.platform.broker.BrokerProbe;
import crm.platform.retry.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** While Kafka is away, the API goes on and events wait in the outbox. One that was never there is taken for a mistake. */
@Readiness
@ApplicationScoped
class KafkaCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(KafkaCheck.class);

    private final BrokerProbe broker;
    private final String servers;
    private final ReachedOnce kafka = new ReachedOnce("kafka", this::isReachable);
    private final Notice notice = new Notice(Duration.ofMinutes(10));

    KafkaCheck(BrokerProbe broker, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.broker = broker;
        this.servers = servers;
    }

    @Override
    public HealthCheckResponse call() {
        return kafka.check();
    }

    private boolean isReachable() {
        var isReachable = broker.isReachable();
        if (!isReachable) {
            notice.wrong("Kafka cannot be reached at %s. Start it, or check CRM_KAFKA; events wait meanwhile"
                            .formatted(servers))
                    .ifPresent(LOG::error);
        } else if (notice.well()) {
            LOG.info("Kafka is there");
        }
        return isReachable;
    }
}
