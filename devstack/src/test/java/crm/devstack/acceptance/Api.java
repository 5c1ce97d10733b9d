package crm.devstack.acceptance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.stack.CrmStack;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gateway as its clients see it. */
public final class Api {
    private static final int BATCH = 1_000;

    private final CrmStack stack;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(CrmStack stack) {
        this.stack = stack;
    }

    /** A request to the gateway without token. A path stands as it is written, with the colon before an action. */
    public RequestSpecification anonymous() {
        var gateway = new RequestSpecBuilder()
                .setBaseUri(stack.ports().gateway())
                .setUrlEncodingEnabled(false)
                .addFilter(Api::withEncodedParameters)
                .build();
        return given().spec(gateway);
    }

    private static Response withEncodedParameters(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Map.copyOf(request.getQueryParams()).forEach((name, value) -> request.removeQueryParam(name)
                .queryParam(name, URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return context.next(request, response);
    }

    /** A request of the development user of the role. */
    public RequestSpecification as(String role) {
        return anonymous().auth().oauth2(token(role));
    }

    /** A JSON request of the administrator. */
    public RequestSpecification json() {
        return json("admin");
    }

    /** A JSON request of the development user of the role. */
    public RequestSpecification json(String role) {
        return as(role).contentType(ContentType.JSON);
    }

    /** Makes something; returns its id. */
    public String created(String role, String path, Map<String, Object> body) {
        return json(role).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    /** Writes rows, a thousand in a call. @param status what each of them has to come to */
    public void batch(String path, List<Map<String, Object>> rows, int status) {
        for (var begin = 0; begin < rows.size(); begin += BATCH) {
            List<Integer> results = json("integration")
                    .body(Map.of("items", rows.subList(begin, Math.min(rows.size(), begin + BATCH))))
                    .post(path)
                    .then()
                    .statusCode(207)
                    .extract()
                    .path("items.status");
            assertEquals(List.of(status), results.stream().distinct().toList());
        }
    }

    /** Changes something, whichever version it has. */
    public ValidatableResponse patch(String role, String path, Map<String, Object> changes) {
        return as(role).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(changes)
                .patch(path)
                .then();
    }

    String token(String role) {
        return tokens.computeIfAbsent(role, stack::token);
    }

    /** How many customers a filter finds. */
    int count(String filter) {
        return as("admin")
                .queryParam("filter", filter)
                .queryParam("total", "exact")
                .queryParam("limit", 1)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .extract()
                .path("total.value");
    }

    /** One field of all customers that a filter finds, page after page. */
    <T> List<T> all(String filter, String field) {
        var values = new ArrayList<T>();
        String cursor = null;
        do {
            var request = as("admin")
                    .queryParam("filter", filter)
                    .queryParam("fields", field.replaceFirst("\\..*", ""))
                    .queryParam("limit", 200);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/customers");
            page.then().statusCode(200);
            values.addAll(page.path("items." + field));
            cursor = page.path("next");
        } while (cursor != null);
        return values;
    }

    /** How many customers of a source analytics has counted as registered. */
    int registered(String source) {
        List<Integer> counts = as("analyst")
                .queryParam("tz", "Europe/Berlin")
                .get("/v1/reports/customer-growth")
                .then()
                .statusCode(200)
                .extract()
                .path("rows.findAll { it.source == '" + source + "' }.registered");
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
