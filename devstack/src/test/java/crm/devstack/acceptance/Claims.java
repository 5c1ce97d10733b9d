package crm.devstack.acceptance;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/** What an access token says. Services verify it; the tests only read. */
record Claims(JsonPath json) {

    static Claims of(String token) {
        var body = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new Claims(JsonPath.from(new String(body, StandardCharsets.UTF_8)));
    }

    /** The granted scopes; {@code openid} is no permission. */
    Set<String> scopes() {
        var scopes = new TreeSet<>(Set.of(json.getString("scope").split(" ")));
        scopes.remove("openid");
        return scopes;
    }

    String text(String claim) {
        return json.getString(claim);
    }
}
