package crm.analytics.rendition;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void isNothingElse() {
        Analytics.reader()
                .header("Accept", "application/pdf")
                .get(REVENUE)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }
}
