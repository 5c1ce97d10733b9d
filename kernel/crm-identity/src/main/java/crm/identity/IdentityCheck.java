package crm.identity;

import crm.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Notice notice = new Notice();
    private volatile boolean ready;

    IdentityCheck(IdentityProvider provider, @ConfigProperty(name = "quarkus.oidc.token.issuer") String expected) {
        this.provider = provider;
        this.expected = expected;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("identity");
        try {
            var issuer = provider.issuer();
            ready = issuer.equals(expected);
            if (ready) {
                tellThatItIsWell();
            } else {
                response.withData("issuer", issuer).withData("expected", expected);
                notice.wrong(otherIssuer(issuer)).ifPresent(line -> line.to(LOG));
            }
            response.withData("now", "reachable");
        } catch (IdentityUnreachable e) {
            response.withData("now", "unreachable");
            notice.away("the identity provider at " + provider.address(), e.getMessage())
                    .ifPresent(line -> line.to(LOG));
        }
        return response.status(ready).build();
    }

    private String otherIssuer(String issuer) {
        return ("The identity provider at %s calls itself %s, but tokens must come from %s, so every token would be"
                        + " refused. Set CRM_ISSUER to the provider's name, or give the provider this public address")
                .formatted(provider.address(), issuer, expected);
    }

    private void tellThatItIsWell() {
        if (notice.well()) {
            LOG.infof("The identity provider is there, and calls itself %s", expected);
        }
    }
}
