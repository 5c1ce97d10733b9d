package crm.gateway.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records a request where its caller does, and otherwise only where there is somebody to export it to; the services are told. Trace
 * ids are made in any case: answers and problems carry them.
 */
@Singleton
class TraceSampling {

    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "crm.otlp.endpoint") Optional<String> receiver) {
        return Sampler.parentBased(receiver.isPresent() ? Sampler.alwaysOn() : Sampler.alwaysOff());
    }
}
