package crm.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready once the identity provider was seen under the name that tokens must carry. A later outage is only reported, for
 * tokens it has issued stay good; a provider that calls itself otherwise is not: every token would be refused.
 */
@Readiness
@ApplicationScoped
class IdentityCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(IdentityCheck.class);

    private final IdentityProvider provider;
    private final String expected;
    private final AtomicReference<String> told = new AtomicReference<>("");
    private volatile boolean ready;

    IdentityCheck(IdentityProvider provider, @ConfigProperty(name = "quarkus.oidc.token.issuer") String expected) {
        this.provider = provider;
        this.expected = expected;
    }

    /** One look, so that what is wrong stands in the log also where nobody asks for readiness. */
    void onStart(@Observes StartupEvent event) {
        var thread = new Thread(this::call, "identity-check");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("identity");
        try {
            var issuer = provider.issuer();
            ready = issuer.equals(expected);
            if (ready) {
                told.set("");
            } else {
                response.withData("issuer", issuer).withData("expected", expected);
                tell(otherIssuer(issuer));
            }
            response.withData("now", "reachable");
        } catch (IdentityUnreachable e) {
            response.withData("now", "unreachable");
            tell(e.getMessage());
        }
        return response.status(ready).build();
    }

    private String otherIssuer(String issuer) {
        return ("The identity provider at %s calls itself %s, but tokens must come from %s, so every token would be"
                        + " refused. Set CRM_ISSUER to the provider's name, or give the provider this public address")
                .formatted(provider.address(), issuer, expected);
    }

    /** Once, not at each look. */
    private void tell(String problem) {
        if (!problem.equals(told.getAndSet(problem))) {
            LOG.error(problem);
        }
    }
}
