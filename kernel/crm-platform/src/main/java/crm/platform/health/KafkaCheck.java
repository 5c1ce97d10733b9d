package crm.platform.health;

import crm.platform.broker.BrokerProbe;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** While Kafka is away, the API goes on and events wait in the outbox. */
@Readiness
@ApplicationScoped
class KafkaCheck implements HealthCheck {
    private final ReachedOnce kafka;

    KafkaCheck(BrokerProbe broker) {
        this.kafka = new ReachedOnce("kafka", broker::isReachable);
    }

    @Override
    public HealthCheckResponse call() {
        return kafka.check();
    }
}
