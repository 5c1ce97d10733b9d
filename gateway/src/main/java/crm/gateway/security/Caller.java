package crm.gateway.security;

import crm.gateway.problem.Problem;
import crm.gateway.problem.Problems;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, or why that is not known. */
public sealed interface Caller {
    /**
     * The token is valid.
     *
     * @param key client id and subject, one allowance each.
     */
    record Known(String key) implements Caller {}

    /**
     * The token is missing or refused, or could not be judged.
     *
     * @param problem what to answer.
     */
    record Refused(Problem problem) implements Caller {}

    /** From a verified identity. */
    static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || identity.getCredential(AccessTokenCredential.class) == null) {
            return new Refused(Problems.unauthenticated(false));
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Known(token.getClaim("azp") + " " + token.getSubject());
        }
        return new Known(identity.getPrincipal().getName());
    }

    /** From a failure to verify: the token's fault, or the identity provider's. */
    static Caller of(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                ? new Refused(Problems.unauthenticated(true))
                : new Refused(Problems.identityUnavailable());
    }
}
