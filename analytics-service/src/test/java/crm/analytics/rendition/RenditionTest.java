package crm.analytics.rendition;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in each of their forms. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RenditionTest {

    private static final String REVENUE = "/v1/reports/revenue?by=day&from=1960-01-01&to=1960-01-04&tz=UTC";
    private static boolean loaded;

    @BeforeEach
    void load() {
        if (!loaded) {
            EventFeed.apply(
                    EventFeed.SALES,
                    List.of(
                            Sold.order(UUID.randomUUID(), "1960-01-01T10:00:00Z", "10.50", "EUR", "shop"),
                            Sold.order(UUID.randomUUID(), "1960-01-03T10:00:00Z", "1.50", "EUR", "shop")));
            loaded = true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "text/csv, text/csv",
        "image/png, image/png",
        "image/*, image/png",
        "image/svg+xml, image/svg+xml",
        "'image/svg+xml;q=0.9, image/png;q=0.1', image/svg+xml",
    })
    void isWhatIsAccepted(String accepted, String type) {
        Analytics.reader()
                .header("Accept", accepted)
                .get(REVENUE)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", containsString("Accept"));
    }

    @ParameterizedTest
    @CsvSource({"json, application/json", "csv, text/csv", "png, image/png", "svg, image/svg+xml"})
    void isWhatTheLinkSays(String format, String type) {
        Analytics.get(REVENUE + "&format=" + format).then().statusCode(200).contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REVENUE,
                "/v1/reports/revenue?by=product&from=1960-01-01&to=1960-01-04&tz=UTC",
                "/v1/reports/rfm?from=1960-01-01&to=1960-01-04&tz=UTC",
                "/v1/reports/rfm/segments?from=1960-01-01&to=1960-01-04&tz=UTC",
                "/v1/reports/cohorts?by=week&from=1960-01-01&to=1960-01-04&tz=UTC",
                "/v1/reports/lifecycle?tz=Europe/Berlin",
                "/v1/reports/customer-growth?tz=UTC",
                "/v1/reports/revenue?by=country&from=1930-01-01&to=1930-01-04&tz=UTC",
            })
    void everyReportHasAPicture(String path) throws IOException {
        var picture = Analytics.get(path + "&format=png&width=900&height=700")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        var image = ImageIO.read(new ByteArrayInputStream(picture));
        assertEquals(900, image.getWidth());
        assertEquals(700, image.getHeight());
    }

    @Test
    void aPictureSaysInWordsWhatItShows() {
        Analytics.get(REVENUE + "&format=svg")
                .then()
                .statusCode(200)
                .body(containsString("<title>Net revenue by day</title>"))
                .body(containsString("1960-01-01 to before 1960-01-04, time zone UTC, amounts without tax in EUR"))
                .body(containsString("Total 12.00 EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "revenue?by=day, country=GB&channel=shop, 'country GB, channel shop'",
        "revenue?by=product, channel=shop%20%26%20fair, channel shop & fair",
        "rfm?limit=10, channel=shop&segment=champions, 'channel shop, segment champions'",
        "rfm/segments?country=GB, channel=shop, 'country GB, channel shop'",
        "cohorts?by=week, country=GB, country GB",
        "customer-growth?source=web-shop, country=GB, 'source web-shop, country GB'",
    })
    void everyFormNamesTheFilters(String report, String filters, String words) {
        var path = "/v1/reports/" + report + "&from=1960-01-01&to=1960-01-04&tz=UTC&" + filters;

        Analytics.get(path + "&format=svg").then().body(containsString("; Filters: " + words.replace("&", "&amp;")));
        Analytics.get(path + "&format=csv").then().body(containsString(",formula,filters"));
        assertEquals(
                words,
                Analytics.ok(path).getMap("filters").entrySet().stream()
                        .map(filter -> filter.getKey() + " " + filter.getValue())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void noFiltersAreNamedWhereNoneWereAskedFor() {
        Analytics.get(REVENUE).then().statusCode(200).body("$", not(hasKey("filters")));
        Analytics.get(REVENUE + "&format=svg").then().body(not(containsString("Filters:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "png", "svg"})
    void whoHasTheAnswerIsNotGivenItAgain(String format) {
        var path = "/v1/reports/revenue?by=month&from=1961-01-01&to=1961-02-01&tz=UTC&currency=EUR&format=" + format;
        var tag = Analytics.get(path).then().statusCode(200).extract().header("ETag");

        Analytics.reader()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));

        EventFeed.apply(EventFeed.SALES, Sold.order(UUID.randomUUID(), "1961-01-01T10:00:00Z", "10.50", "EUR", "shop"));
        Analytics.reader()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void aDayWithoutASaleIsThere() {
        var report = Analytics.ok(REVENUE);
        assertEquals(List.of("1960-01-01", "1960-01-02", "1960-01-03"), report.getList("rows.key"));
        assertEquals(List.of("10.50", "0.00", "1.50"), report.getList("rows.net.amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "&format=pdf, /query/format, wrong-value",
        "&format=png&width=1, /query/width, out-of-range",
        "&format=png&height=9999, /query/height, out-of-range",
        "&width=799, /query/width, out-of-range",
        "&format=csv&height=-800, /query/height, out-of-range",
        "&top=0, /query/top, out-of-range",
        "&depth=3, /query/depth, unknown-parameter",
    })
    void namesTheParameterThatIsWrong(String more, String pointer, String code) {
        Analytics.get(REVENUE + more)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void namesBothSidesThatAreWrong() {
        Analytics.get(REVENUE + "&format=png&width=1&height=2401")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/query/width", "/query/height")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyAnswerNamesTheParameterThatIsWrong(String path, String pointer, String code) {
        Analytics.get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    static Stream<Arguments> hostile() {
        var answers = List.of(
                "/v1/reports/revenue?by=day&",
                "/v1/reports/rfm?",
                "/v1/reports/rfm/segments?",
                "/v1/reports/cohorts?by=month&",
                "/v1/metrics/average-order-value?",
                "/v1/metrics/retention-rate?");
        return answers.stream().flatMap(RenditionTest::hostile);
    }

    private static Stream<Arguments> hostile(String answer) {
        var days = answer + "from=1960-01-01&to=1960-01-04";
        return Stream.of(
                Arguments.of(days + "&tz=Mars/Olympus", "/query/tz", "time-zone-unknown"),
                Arguments.of(days, "/query/tz", "required"),
                Arguments.of(answer + "from=1960-01-04&to=1960-01-01&tz=UTC", "/query/to", "empty-range"),
                Arguments.of(answer + "from=1000-01-01&to=2000-01-01&tz=UTC", "/query/from", "out-of-range"),
                Arguments.of(days + "&tz=UTC&currency=eur", "/query/currency", "currency-unknown"),
                Arguments.of(days + "&tz=UTC&currency=ABC", "/query/currency", "currency-unknown"),
                Arguments.of(days + "&tz=UTC&currency=XXX", "/query/currency", "currency-unknown"),
                Arguments.of(days + "&tz=UTC&country=gb", "/query/country", "country-unknown"),
                Arguments.of(days + "&tz=UTC&channel=%20", "/query/channel", "invalid-channel"),
                Arguments.of(days + "&tz=UTC&channel=a%01b", "/query/channel", "forbidden-character"),
                Arguments.of(days + "&tz=UTC&channel=%EF%BF%BE", "/query/channel", "forbidden-character"),
                Arguments.of(days + "&tz=UTC&limit=0", "/query/limit", limit(answer)));
    }

    private static String limit(String answer) {
        return answer.contains("/rfm?") ? "out-of-range" : "unknown-parameter";
    }

    @Test
    void isNothingElse() {
        Analytics.reader()
                .header("Accept", "application/pdf")
                .get(REVENUE)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }
}
