package crm.customer.profile;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.OutboxAssert;
import crm.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The customers' API as a caller with every right on customers uses it. */
final class CustomerApi {

    static final String PATH = "/v1/customers";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CustomerApi() {}

    static RequestSpecification caller() {
        return given().config(config().encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .auth()
                .oauth2(TestTokens.withScopes("customers:read", "customers:write", "customers:delete"))
                .contentType(ContentType.JSON);
    }

    static Response create(String customer) {
        return caller().body(customer).post(PATH);
    }

    /** Creates a customer that must be accepted. */
    static ObjectNode created(String customer) {
        return body(create(customer).then().statusCode(201).extract().response());
    }

    static Response get(String id) {
        return caller().get(PATH + "/{id}", id);
    }

    static Response patch(String id, long version, String patch) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PATH + "/{id}", id);
    }

    /** Changes a customer as it is now; must be accepted. */
    static ObjectNode patched(ObjectNode customer, String patch) {
        return body(patch(id(customer), version(customer), patch)
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    static Response delete(String id, long version) {
        return caller().header("If-Match", "\"" + version + "\"").delete(PATH + "/{id}", id);
    }

    static Response put(String system, String id, String customer) {
        return caller().body(customer).put(PATH + "/by-external-id/{system}/{id}", system, id);
    }

    static Response batch(String rows) {
        return caller().urlEncodingEnabled(false)
                .body("{\"items\": " + rows + "}")
                .post(PATH + ":batch");
    }

    static Response list(String filter) {
        return caller().queryParam("filter", filter).get(PATH);
    }

    static ObjectNode body(Response response) {
        return object(response.asString());
    }

    static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(JsonNode customer) {
        return customer.get("id").textValue();
    }

    static long version(JsonNode customer) {
        return customer.get("version").longValue();
    }

    /** How many events tell of a customer. */
    static int events(JsonNode customer) {
        return OutboxAssert.typesOf(UUID.fromString(id(customer))).size();
    }

    /** An id in another system that no other test uses. */
    static String unusedId() {
        return "K-" + UUID.randomUUID();
    }
}
