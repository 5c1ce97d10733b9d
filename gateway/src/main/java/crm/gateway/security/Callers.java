package crm.gateway.security;

import crm.identity.BearerAuthentication;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Verifies bearer tokens with quarkus-oidc, as every service does again. */
@ApplicationScoped
public class Callers {
    private static final Logger LOG = Logger.getLogger(Callers.class);

    /** Quarkus would answer a refused token itself, without a body. */
    private static final BiConsumer<RoutingContext, Throwable> ANSWER_NOTHING = (context, failure) -> {};

    private static final String SCHEME = "Bearer ";

    private final IdentityProviderManager providers;
    private final BearerAuthentication authentication;

    Callers(IdentityProviderManager providers, BearerAuthentication authentication) {
        this.providers = providers;
        this.authentication = authentication;
    }

    /** Whether a bearer token is there at all. */
    public static boolean hasToken(RoutingContext context) {
        String value = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Never fails: a token that cannot be verified is a {@link Caller.Refused}. */
    public Future<Caller> identify(RoutingContext context) {
        return authentication
                .remembered(context)
                .map(identity -> Future.succeededFuture(Caller.of(identity)))
                .orElseGet(() -> verify(context));
    }

    private Future<Caller> verify(RoutingContext context) {
        Promise<Caller> promise = Promise.promise();
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWER_NOTHING);
        QuarkusHttpUser.getSecurityIdentity(context, providers)
                .subscribe()
                .with(identity -> promise.complete(Caller.of(identity)), failure -> {
                    LOG.debug("A token was not accepted", failure);
                    promise.complete(Caller.of(failure));
                });
        return promise.future();
    }
}
