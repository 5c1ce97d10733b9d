package crm.platform.contract;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How a caller gets a token. The addresses are those of development; a deployment's gateway shows its own. */
final class OAuth2 {

    static final String NAME = "oauth2";
    private static final String REALM = "http://localhost:8180/realms/crm/protocol/openid-connect/";

    private OAuth2() {}

    static SecurityScheme scheme(Set<String> scopes) {
        var flow = OASFactory.createOAuthFlow()
                .authorizationUrl(REALM + "auth")
                .tokenUrl(REALM + "token")
                .scopes(new java.util.TreeMap<>());
        scopes.forEach(scope -> flow.addScope(scope, describe(scope)));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("A bearer token of the realm `crm`")
                .flows(OASFactory.createOAuthFlows().authorizationCode(flow));
    }

    /** {@code customer-imports:read} becomes "Read customer imports". */
    private static String describe(String scope) {
        var colon = scope.indexOf(':');
        var action = scope.substring(colon + 1);
        var resource = scope.substring(0, Math.max(colon, 0)).replace('-', ' ');
        return Character.toUpperCase(action.charAt(0)) + action.substring(1) + " " + resource;
    }
}
