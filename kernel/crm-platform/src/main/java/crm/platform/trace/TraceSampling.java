package crm.platform.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records spans only where there is somebody to export them to. Quarkus can switch its exporter off at build time only, and
 * an exporter without a receiver fills the log. Trace ids are made in any case: logs, problems and events carry them.
 */
@Singleton
class TraceSampling {

    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "crm.otlp.endpoint") Optional<String> receiver) {
        return receiver.isPresent() ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}
