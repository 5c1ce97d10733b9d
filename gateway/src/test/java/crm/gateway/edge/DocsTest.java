package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import crm.gateway.problem.Problem;
import crm.gateway.problem.Problems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EdgeAddresses.class)
class DocsTest {
    private static final Pattern ANCHOR = Pattern.compile("<h[1-6] id=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h3[^>]*>(.*?)</h3>");
    private static final List<Problem> PROBLEMS = List.of(
            Problems.unreadablePath(""),
            Problems.ambiguousLength(),
            Problems.unauthenticated(false),
            Problems.unauthenticated(true),
            Problems.unknownPath(),
            Problems.methodNotAllowed("GET"),
            Problems.bodyTooLarge(1),
            Problems.uriTooLong(1),
            Problems.tooManyRequests(Duration.ZERO),
            Problems.headersTooLarge(1),
            Problems.unexpected(),
            Problems.badAnswer(""),
            Problems.serviceUnavailable("", Duration.ZERO),
            Problems.identityUnavailable(),
            Problems.noAnswerInTime("", Duration.ZERO));

    private Edge edge;

    @BeforeEach
    void open() {
        edge = Edge.open();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void theContractSendsLoginsToTheConfiguredIssuer() {
        var flow = new JsonObject(page("/openapi", "*/*").body())
                .getJsonObject("components")
                .getJsonObject("securitySchemes")
                .getJsonObject("oauth2")
                .getJsonObject("flows")
                .getJsonObject("authorizationCode");

        String issuer = Edge.setting("crm.gateway.issuer");
        assertEquals(issuer + "/protocol/openid-connect/auth", flow.getString("authorizationUrl"));
        assertEquals(issuer + "/protocol/openid-connect/token", flow.getString("tokenUrl"));
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi, */*, application/json",
        "/openapi, application/json, application/json",
        "/openapi, application/yaml, application/yaml",
        "/openapi?format=yaml, application/json, application/yaml",
        "/openapi.json, application/yaml, application/json",
        "/openapi.yaml, application/json, application/yaml"
    })
    void theContractComesInTheFormThatIsAskedFor(String path, String accept, String mediaType) throws IOException {
        var answer = page(path, accept);

        assertEquals(mediaType, answer.headers().firstValue("content-type").orElseThrow());
        assertEquals(
                "3.1.0", new YAMLMapper().readTree(answer.body()).get("openapi").asText());
    }

    @Test
    void thePageAndAllThatItLoadsAreThereUnderAStrictPolicy() {
        for (String path : new String[] {
            "/docs",
            "/docs/docs.js",
            "/docs/docs.css",
            "/docs/swagger-ui.css",
            "/docs/swagger-ui-bundle.js",
            "/docs/oauth2-redirect.html",
            "/docs/oauth2-redirect.js"
        }) {
            var answer = page(path, "*/*");
            assertEquals(200, answer.statusCode(), path);
            String policy =
                    answer.headers().firstValue("content-security-policy").orElseThrow();
            assertTrue(policy.contains("script-src 'self';"), policy);
        }
    }

    @Test
    void aPageThatIsAlreadyKnownIsNotSentAgain() {
        String etag = page("/openapi", "*/*").headers().firstValue("etag").orElseThrow();
        var again = edge.send(HttpRequest.newBuilder(edge.uri("/openapi")).header("If-None-Match", etag));

        assertEquals(304, again.statusCode());
    }

    @Test
    void everyProblemOfTheGatewayHasItsAnchor() {
        String page = page("/docs/problems", "*/*").body();

        for (Problem problem : PROBLEMS) {
            assertTrue(page.contains("id=\"" + problem.code() + "\""), problem.code());
        }
    }

    @Test
    void everyCodeHasOneAnchorAndNoAnchorIsThereTwice() {
        var anchors = ANCHOR.matcher(page("/docs/problems", "*/*").body())
                .results()
                .map(anchor -> anchor.group(1))
                .toList();
        var once = new TreeSet<>(anchors);

        assertEquals(anchors.stream().sorted().toList(), List.copyOf(once));
        var missing = new TreeSet<>(ProblemCodes.inSources(Path.of("..")));
        missing.removeAll(once);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyHeadingOfAProblemIsOneCode() {
        var headings = HEADING.matcher(page("/docs/problems", "*/*").body())
                .results()
                .map(heading -> heading.group(1))
                .toList();

        assertFalse(headings.isEmpty());
        for (var heading : headings) {
            assertTrue(heading.matches(ProblemCodes.CODE), heading);
        }
    }

    @Test
    void whatIsNowhereIsAProblem() {
        assertEquals(404, page("/docs/none", "*/*").statusCode());
        assertEquals("not-found", new JsonObject(page("/none", "*/*").body()).getString("code"));
    }

    private HttpResponse<String> page(String path, String accept) {
        return edge.send(HttpRequest.newBuilder(edge.uri(path)).header("Accept", accept));
    }
}
