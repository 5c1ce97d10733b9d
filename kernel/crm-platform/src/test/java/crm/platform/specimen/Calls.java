package crm.platform.specimen;

import static io.restassured.RestAssured.given;

import crm.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls to the specimens' API by somebody who may do all of it. */
public final class Calls {

    public static final String TOKEN = TestTokens.withScopes("specimens:read", "specimens:write");

    private Calls() {}

    public static RequestSpecification call() {
        return given().header("Authorization", "Bearer " + TOKEN).urlEncodingEnabled(false);
    }

    public static RequestSpecification json(String body) {
        return call().contentType("application/json").body(body);
    }

    /** A name that no other test uses. */
    public static String uniqueName() {
        return "s-" + UUID.randomUUID();
    }

    /** Creates a specimen and returns where it is. */
    public static String created() {
        return json("{\"name\": \"" + uniqueName() + "\"}")
                .post("/v1/specimens")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
