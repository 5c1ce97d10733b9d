package crm.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** Authenticates as quarkus-oidc does, but verifies a token that comes again only now and then. */
@Alternative
@Priority(1)
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final RememberedTokens remembered;

    BearerAuthentication(OidcAuthenticationMechanism oidc, RememberedTokens remembered) {
        this.oidc = oidc;
        this.remembered = remembered;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var known = remembered(context);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        var token = token(context);
        if (token == null) {
            return oidc.authenticate(context, providers);
        }
        return oidc.authenticate(context, providers).invoke(identity -> {
            if (identity != null) {
                remembered.add(token, identity);
            }
        });
    }

    /** Who calls, when the request's token was verified a moment before. */
    public Optional<SecurityIdentity> remembered(RoutingContext context) {
        return Optional.ofNullable(token(context)).flatMap(remembered::find);
    }

    /** Null unless there is one header of the scheme, written as everybody writes it; oidc judges all else. */
    private static String token(RoutingContext context) {
        var values = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        return values.size() == 1 && values.get(0).startsWith(SCHEME)
                ? values.get(0).substring(SCHEME.length())
                : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
