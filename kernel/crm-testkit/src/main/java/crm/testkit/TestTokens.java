package crm.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens like Keycloak's, from an issuer that the service under test reaches over HTTP and verifies as it verifies
 * Keycloak. A token is what stands behind {@code Bearer}. Whoever asks again for the same gets the same token for half of
 * its time, as a client that does not ask Keycloak for each call.
 */
public final class TestTokens {
    private static final String USER = "tester";
    private static final String CLIENT = "crm-web";
    private static final Duration VALID = Duration.ofHours(1);
    private static final Duration LONG_OVER = Duration.ofHours(-1);

    private static final Map<List<String>, Given> GIVEN = new ConcurrentHashMap<>();

    private record Given(String text, Instant since) {}

    private TestTokens() {}

    /** The address of the issuer, for {@code quarkus.oidc.auth-server-url}. */
    public static String issuer() {
        return TokenIssuer.address();
    }

    /** A token of somebody with exactly these scopes. */
    public static String withScopes(String... scopes) {
        return of(USER, scopes);
    }

    /** A token of a named user with these scopes; the user has the role of the same name, as in development. */
    public static String of(String user, String... scopes) {
        return given(user, CLIENT, scopes);
    }

    /** A token that a system got for itself by client credentials. */
    public static String ofClient(String client, String... scopes) {
        return given("service-account-" + client, client, scopes);
    }

    /** A token that is good for so long, in whole seconds. */
    public static String expiringIn(Duration time, String... scopes) {
        return signed(claims(USER, CLIENT, time, scopes));
    }

    /** A token that was good an hour ago. */
    public static String expired(String... scopes) {
        return signed(claims(USER, CLIENT, LONG_OVER, scopes));
    }

    /** A token that claims our issuer and has no signature. */
    public static String unsigned(String... scopes) {
        return SignedToken.unsigned(claims(USER, CLIENT, VALID, scopes));
    }

    /** A token of another issuer, signed with that issuer's key. */
    public static String foreign(String... scopes) {
        var claims = claims(USER, CLIENT, VALID, scopes);
        claims.put("iss", "https://issuer.example/realms/other");
        return SignedToken.of(claims, SigningKey.foreign());
    }

    /** A token that claims our issuer and is signed with another key under our key's id. */
    public static String forged(String... scopes) {
        return SignedToken.of(claims(USER, CLIENT, VALID, scopes), SigningKey.foreign());
    }

    private static String given(String user, String client, String... scopes) {
        var key = new ArrayList<>(List.of(user, client));
        key.addAll(List.of(scopes));
        var token = GIVEN.compute(key, (same, known) -> isFresh(known) ? known : fresh(user, client, scopes));
        return token.text();
    }

    private static boolean isFresh(Given known) {
        return known != null
                && Clock.systemUTC().instant().isBefore(known.since().plus(VALID.dividedBy(2)));
    }

    private static Given fresh(String user, String client, String... scopes) {
        return new Given(
                signed(claims(user, client, VALID, scopes)), Clock.systemUTC().instant());
    }

    private static String signed(Map<String, Object> claims) {
        return SignedToken.of(claims, SigningKey.ours());
    }

    private static Map<String, Object> claims(String user, String client, Duration validity, String... scopes) {
        var now = Clock.systemUTC().instant();
        var scope = new ArrayList<>(List.of("openid", "profile"));
        scope.addAll(List.of(scopes));
        var claims = new LinkedHashMap<String, Object>();
        claims.put("exp", now.plus(validity).getEpochSecond());
        claims.put("iat", now.plus(validity).minus(VALID).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", issuer());
        claims.put("aud", "account");
        claims.put("sub", subject(user));
        claims.put("typ", "Bearer");
        claims.put("azp", client);
        claims.put("realm_access", Map.of("roles", List.of(user)));
        claims.put("scope", String.join(" ", scope));
        claims.put("preferred_username", user);
        return claims;
    }

    /** The subject of a user: the same in every token of that name, as in a real realm. */
    public static String subject(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
