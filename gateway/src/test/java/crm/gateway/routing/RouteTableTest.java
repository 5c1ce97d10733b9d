package crm.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private static final RouteTable TABLE = table(
            "GET /v1/customers/{id}",
            "PATCH /v1/customers/{id}",
            "GET /v1/customers",
            "POST /v1/customers",
            "POST /v1/customers:batch",
            "GET /v1/customers/changes",
            "GET /v1/customers/{id}/purchases",
            "PUT /v1/customers/by-external-id/{system}/{id}",
            "GET /v1/customers/{id}/{part}/{number}",
            "POST /v1/opportunities/{id}:win",
            "POST /v1/opportunities/{id}");

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/customers, /v1/customers",
        "GET, /v1/customers/7, /v1/customers/{id}",
        "HEAD, /v1/customers/7, /v1/customers/{id}",
        "GET, /v1/customers/changes, /v1/customers/changes",
        "PATCH, /v1/customers/changes, /v1/customers/{id}",
        "GET, /v1/customers/7/purchases, /v1/customers/{id}/purchases",
        "POST, /v1/customers:batch, /v1/customers:batch",
        "POST, /v1/customers%3Abatch, /v1/customers:batch",
        "PUT, /v1/customers/by-external-id/erp/A%2F7, /v1/customers/by-external-id/{system}/{id}",
        "GET, /v1/customers/a%2Fb, /v1/customers/{id}",
        "GET, /v1/customers/a;b=c, /v1/customers/{id}",
        "POST, /v1/opportunities/7:win, /v1/opportunities/{id}:win",
        "POST, /v1/opportunities/7:lose, /v1/opportunities/{id}"
    })
    void theMostSpecificTemplateWins(String method, String path, String template) {
        assertEquals(new Route.To("service", template, false, false), TABLE.find(method, RawPath.parse(path)));
    }

    @Test
    void anyNumberOfTemplatesOfAnyLengthIsInOneOrder() {
        var templates = Stream.of(
                        "/v1/a/{id}",
                        "/v1/{id}/b",
                        "/v1/b",
                        "/v1/a/{id}:go",
                        "/v1/z/{id}/a",
                        "/v1/a/b/c",
                        "/v1/{id}",
                        "/v1/{a}/{b}/{c}",
                        "/v1/operations/x",
                        "/v1/operations/{id}/y",
                        "/v1/a/{id}/{x}")
                .map(PathTemplate::new)
                .toList();
        var order = PathTemplate.MOST_SPECIFIC_FIRST;
        for (var one : templates) {
            for (var two : templates) {
                for (var three : templates) {
                    if (order.compare(one, two) < 0 && order.compare(two, three) < 0) {
                        assertTrue(order.compare(one, three) < 0, one + " before " + two + " before " + three);
                    }
                }
            }
        }
    }

    @Test
    void aKnownPathNamesTheMethodsItHas() {
        assertEquals(
                new Route.OtherMethods(Set.of("GET", "HEAD", "OPTIONS", "POST")),
                TABLE.find("DELETE", RawPath.parse("/v1/customers")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1", "/v1/", "/v1/nothing", "/v1/customers/", "/v1/customers//purchases", "/v2/customers"})
    void anythingElseIsUnknown(String path) {
        assertInstanceOf(Route.Unknown.class, TABLE.find("GET", RawPath.parse(path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/a%00b", "/v1/%zz", "/v1/a%2", "/v1/%ff", "/v1/../q", "/v1/%2e%2e/q", "/v1/%2E", "/a%0ab"})
    void aPathThatNobodyCouldReadSafelyIsRefused(String path) {
        assertThrows(UnreadablePath.class, () -> RawPath.parse(path));
    }

    @Test
    void segmentsAreDecodedAfterSplitting() {
        assertEquals(
                List.of("v1", "a/b", "日本"),
                RawPath.parse("/v1/a%2Fb/%E6%97%A5本").segments());
    }

    @Test
    void anOperationIsOpenOrTakesAKeyOnlyWhereTheTableSaysSo() {
        var routes = new JsonMapper().createArrayNode();
        routes.addObject()
                .put("method", "GET")
                .put("path", "/v1/links/{id}")
                .put("service", "s")
                .put("open", true);
        routes.addObject()
                .put("method", "POST")
                .put("path", "/v1/links/{id}")
                .put("service", "s")
                .put("keyed", true);
        var table = RouteTable.of(routes);
        var path = RawPath.parse("/v1/links/7");

        assertEquals(new Route.To("s", "/v1/links/{id}", true, false), table.find("GET", path));
        assertEquals(new Route.To("s", "/v1/links/{id}", false, true), table.find("POST", path));
    }

    private static RouteTable table(String... operations) {
        var routes = new JsonMapper().createArrayNode();
        for (String operation : operations) {
            String[] parts = operation.split(" ");
            routes.addObject().put("method", parts[0]).put("path", parts[1]).put("service", "service");
        }
        return RouteTable.of(routes);
    }
}
