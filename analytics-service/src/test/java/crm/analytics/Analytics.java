package crm.analytics;

import static io.restassured.RestAssured.given;

import crm.testkit.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The service as somebody sees it who may read reports. */
public final class Analytics {

    private Analytics() {}

    public static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.withScopes("reports:read")).urlEncodingEnabled(false);
    }

    /** @param path with its query */
    public static Response get(String path) {
        return reader().get(path);
    }

    /** The body of an answer that must be there. */
    public static JsonPath ok(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    public static Response post(String path, String body) {
        return reader().contentType("application/json").body(body).post(path);
    }
}
