package crm.platform.health;

import crm.notice.Notice;
import crm.platform.broker.BrokerProbe;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Notice notice = new Notice();

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
            notice.away(
                            "Kafka at " + servers,
                            "Kafka cannot be reached at %s. Start it, or check CRM_KAFKA; events wait meanwhile"
                                    .formatted(servers))
                    .ifPresent(line -> line.to(LOG));
        } else if (notice.well()) {
            LOG.info("Kafka is there");
        }
        return isReachable;
    }
}
