package crm.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The tokens that were verified lately, with whom they stand for. A client sends the same token many times, and its
 * signature costs more to check than the call costs to answer. A token that was refused is never remembered, and none is
 * remembered past its expiry or for longer than {@code crm.identity.remember-tokens}: so long does a signing key that the
 * identity provider withdraws stay good.
 */
@ApplicationScoped
class RememberedTokens {

    private static final long MOST = 5_000;

    private record Verified(SecurityIdentity identity, Instant expiry) {}

    private final Cache<String, Verified> tokens;

    /** @param longest how long a verified token is taken for good without being verified again; never past its expiry */
    RememberedTokens(@ConfigProperty(name = "crm.identity.remember-tokens", defaultValue = "PT1M") Duration longest) {
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(longest)
                .build();
    }

    Optional<SecurityIdentity> find(String token) {
        var verified = tokens.getIfPresent(token);
        return verified == null || !Instant.now().isBefore(verified.expiry())
                ? Optional.empty()
                : Optional.of(verified.identity());
    }

    /** Remembers whom a token stands for that was verified just now. */
    void add(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims && claims.getExpirationTime() > 0) {
            var expiry = Instant.ofEpochSecond(claims.getExpirationTime());
            tokens.put(token, new Verified(withoutRequest(identity), expiry));
        }
    }

    /** The identity without the request that it came with, which must not outlive its answer. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var attributes = new LinkedHashMap<>(identity.getAttributes());
        attributes.values().removeIf(RoutingContext.class::isInstance);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions())
                .addAttributes(attributes)
                .build();
    }
}
