package crm.platform.filter;

import static crm.platform.specimen.Calls.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class FilterTest {

    private String tag;

    @BeforeEach
    void fourRows() {
        tag = "t" + UUID.randomUUID().toString().substring(0, 8);
        create(Map.of("nickname", "ada", "colour", "red", "foundOn", "2020-01-01", "weight", 1.5, "rank", 1));
        create(Map.of("nickname", "a_a%", "colour", "dark-blue", "foundOn", "2020-01-02", "rank", 2), "x");
        create(Map.of("nickname", "O'Hara\\", "rank", 3), "x", "y");
        create(Map.of("rank", 4));
    }

    private void create(Map<String, Object> properties, String... tags) {
        var specimen = new HashMap<>(properties);
        specimen.put("name", tag + UUID.randomUUID());
        specimen.put("tags", Stream.concat(Stream.of(tag), Stream.of(tags)).toList());
        call().contentType("application/json")
                .body(specimen)
                .post("/v1/specimens")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nickname==ada | 1",
                "nickname==a* | 2",
                "nickname==a_* | 1",
                "nickname==ad% | 0",
                "nickname!=ada | 3",
                "nickname!=a* | 2",
                "nickname==\"O'Hara\\\\\" | 1",
                "nickname==* | 3",
                "nickname=null=true | 1",
                "nickname=null=false | 3",
                "nickname=in=(ada,\"a_a%\",nobody) | 2",
                "nickname=out=(ada,\"a_a%\") | 2",
                "nickname=gt=a | 3",
                "colour==red | 1",
                "colour!=red | 3",
                "colour=in=(red,dark-blue) | 2",
                "foundOn=ge=2020-01-02 | 1",
                "foundOn<2020-01-02 | 1",
                "weight=gt=1.49 | 1",
                "weight==1.50 | 1",
                "rank=le=2 | 2",
                "rank>2;rank<4 | 1",
                "rank==1,rank==4 | 2",
                "(rank==1,rank==4);colour==red | 1",
                "createdAt=gt=2020-01-01T00:00:00+02:00 | 4",
                "createdAt=lt=2020-01-01T00:00:00Z | 0",
                "tags==x | 2",
                "tags==x;tags==y | 1",
                "tags!=x | 2",
                "tags=in=(x,y) | 2",
                "tags=out=(x,y) | 2",
                "tags=null=true | 0",
                "id==0198d1f0-0000-7000-8000-000000000000 | 0"
            })
    void aFilterSelects(String filter, int expected) {
        list("tags==" + tag + ";(" + filter + ")", "&total=exact")
                .statusCode(200)
                .body("items", hasSize(expected))
                .body("total.value", equalTo(expected));
    }

    @Test
    void aBareSemicolonIsPartOfTheFilter() {
        call().get("/v1/specimens?filter=tags==" + tag + ";rank=ge=2;rank=le=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secret==1 | unknown-field",
                "s.name==x | unknown-field",
                "name=like=x | unknown-operator",
                "name=~x | malformed-filter",
                "name | malformed-filter",
                "name== | malformed-filter",
                "name==a;; | malformed-filter",
                "name==a) | malformed-filter",
                "' or 1=1 -- | malformed-filter",
                "name==a*b | wrong-value",
                "name==*b | wrong-value",
                "colour==RED | wrong-value",
                "colour=gt=red | operator-not-allowed",
                "tags=lt=x | operator-not-allowed",
                "rank==x | wrong-value",
                "rank==99999999999999999999 | wrong-value",
                "foundOn==2020-02-30 | wrong-value",
                "createdAt==2020-01-01 | wrong-value",
                "createdAt=gt=+1000000000-01-01T00:00:00Z | wrong-value",
                "weight==1e999999 | wrong-value",
                "weight==1e2147483648 | wrong-value",
                "id==x | wrong-value",
                "name=null=maybe | wrong-value"
            })
    void whatIsNotDeclaredIsRefused(String filter, String code) {
        filter(filter)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/filter"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void theRefusalNamesWhatIsAllowed() {
        filter("secret==1").body("errors[0].detail", containsString("nickname"));
        filter("colour=gt=red").body("errors[0].detail", containsString("=in="));
        filter("colour==pink").body("errors[0].detail", containsString("dark-blue"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name==\"' or '1'='1\"",
                "name=='x\" or 1=1; drop table specimen; --'",
                "tags==\"}') or 1=1 --\"",
                "name==\":p0\"",
                "name==\"?1\"",
                "nickname=in=(\"')\",\"select pg_sleep(9)\")"
            })
    void anInjectionMatchesNothing(String filter) {
        filter(filter).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aFilterThatIsTooMuchIsRefused() {
        filter("(".repeat(11) + "name==a" + ")".repeat(11)).statusCode(400);
        filter("(".repeat(10) + "name==a" + ")".repeat(10)).statusCode(200);
        filter("(".repeat(600) + "name==a" + ")".repeat(600)).statusCode(400);
        filter("name==a" + ",name==a".repeat(50)).statusCode(400);
        filter("name==a" + ",name==a".repeat(49)).statusCode(200);
        filter("name==" + "a".repeat(3_994)).statusCode(200);
        filter("name==" + "a".repeat(3_995)).statusCode(400);
    }

    private static ValidatableResponse filter(String filter) {
        return list(filter, "");
    }

    private static ValidatableResponse list(String filter, String more) {
        return call().get("/v1/specimens?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + more)
                .then();
    }
}
