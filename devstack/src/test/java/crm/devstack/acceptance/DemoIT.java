package crm.devstack.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.api.ImportState;
import crm.devstack.demo.Countries;
import crm.devstack.demo.Demo;
import crm.devstack.demo.DemoReport;
import crm.devstack.demo.Narrator;
import crm.devstack.demo.RetailFile;
import crm.devstack.demo.RetailLine;
import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.mail.MailClient;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./crm demo}: a month of a real shop, to the line, and a day of business; and what analytics makes of it, to the penny. */
@Order(Turn.LEAVES_CROWDS)
@ExtendWith(RunningSystem.class)
class DemoIT {
    private static final String MONTH = "from=2010-12-01&to=2011-01-01&tz=Europe/London";
    private static final Path SAMPLES = Checkout.current().samples();
    private static final RetailFile FILE = RetailFile.read(SAMPLES.resolve("online-retail-2010-12.csv.gz"));

    @TempDir
    private static Path pictures;

    private static final Story STORY = new Story();
    private static Command first;
    private static Traces afterTheFirst;
    private static DemoReport report;

    /** The command, and then the same once more from here, which tells what it found. */
    @BeforeAll
    static void play(CrmStack stack, Api api, Home home) throws IOException, InterruptedException {
        first = Command.run(home, "demo", "--charts", pictures.toString());
        afterTheFirst = Traces.of(stack, api);
        report = new Demo(stack.ports(), SAMPLES, pictures, STORY).run();
    }

    @Test
    void theCommandLoadsAndPlaysAndEndsWell() {
        assertEquals(0, first.exitCode(), first.output());
        assertTrue(first.lines().stream().anyMatch(line -> line.startsWith("+ 42,481 invoice lines")), first.output());
        assertTrue(first.lines().contains("Done"), first.output());
    }

    @Test
    void everyLineOfTheFileIsInTheSystemAsItIsInTheFile() {
        assertEquals(42_481, report.file().lines());
        assertEquals(report.file(), report.system());
        assertEquals(42_481, report.equalLines());
        assertEquals(4, report.figures().size());
        assertAll(report.figures().stream()
                .map(figure -> () -> assertEquals(figure.file(), figure.system(), figure.name())));
        assertTrue(report.isReconciled());
    }

    @Test
    void bothCountsAreToldSideBySide() {
        assertTrue(
                STORY.lines().stream().anyMatch(line -> line.matches("\\s*lines\\s+42,481\\s+42,481")),
                STORY::toString);
        assertTrue(
                STORY.lines().stream().anyMatch(line -> line.matches("\\s*cancellations\\s+326\\s+326")),
                STORY::toString);
        assertTrue(
                STORY.lines().stream().anyMatch(line -> line.matches("\\s*champions\\s+(\\d+)\\s+\\1")),
                STORY::toString);
        assertTrue(
                STORY.lines().stream().anyMatch(line -> line.matches("\\s*2010-12-06\\s+(\\d[\\d ]*\\d)\\s+\\1")),
                STORY::toString);
    }

    @Test
    void playingItAgainChangesNothingAndSaysSo(CrmStack stack, Api api, Home home)
            throws IOException, InterruptedException {
        var again = Command.run(home, "demo", "--charts", pictures.toString());

        assertFalse(report.changed(), STORY::toString);
        assertEquals(0, again.exitCode(), again.output());
        for (var lines : List.of(STORY.lines(), again.lines())) {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("Nothing was changed")), lines::toString);
            assertTrue(lines.stream().noneMatch(line -> line.startsWith("+ ")), lines::toString);
        }
        assertEquals(afterTheFirst, Traces.of(stack, api));
    }

    @Test
    void theTestMailIsInTheMailbox(CrmStack stack) {
        var mails = new MailClient(stack.ports()).inbox("marketer@example.com");

        assertEquals(1, mails.size());
        assertTrue(
                mails.get(0).subject().contains("Good to have you back"),
                mails.get(0).subject());
    }

    @Test
    void theCampaignIsSentOnceAndForGood(Api api) {
        var sent = api.as("marketer")
                .get("/v1/campaigns/" + report.campaign() + "/results")
                .jsonPath();

        var refusal = api.as("marketer").post("/v1/campaigns/" + report.campaign() + ":launch");

        assertEquals(409, refusal.statusCode(), refusal.asString());
        var after = api.as("marketer")
                .get("/v1/campaigns/" + report.campaign() + "/results")
                .jsonPath();
        assertEquals(sent.getInt("messages.sent"), after.getInt("messages.sent"));
        assertEquals(1, after.getInt("messages.unsubscribed"));
    }

    @Test
    void herTimelineHasEveryContactOnceTheLatestFirst(Api api) {
        var timeline = api.as("support-agent")
                .queryParam("limit", 200)
                .queryParam("filter", "occurredAt=ge=2020-01-01T00:00:00Z")
                .get("/v1/customers/" + report.heroine() + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var kinds = timeline.<String>getList("items.kind");
        var counts = kinds.stream().collect(groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        var times = timeline.<String>getList("items.occurredAt").stream()
                .map(Instant::parse)
                .toList();
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
        assertEquals(2, counts.get("order-placed"), counts::toString);
        for (var once : List.of(
                "mail-sent", "mail-opened", "mail-clicked", "ticket-opened", "ticket-resolved", "survey-answered")) {
            assertEquals(1, counts.get(once), once + " in " + counts);
        }
        assertEquals(2, counts.get("message-inbound"), counts::toString);
        assertEquals(1, counts.get("message-outbound"), counts::toString);
    }

    @Test
    void figuresAreThoseOfPlainSql(CrmStack stack, Api api) throws SQLException, IOException {
        try (var database = RetailDatabase.of(stack.ports(), SAMPLES)) {
            var byCountry = byCode(database.revenueByCountry());
            assertEquals(database.revenueByDay(), reported(api, "day"));
            assertEquals(byCountry, reported(api, "country"));
            assertEquals(byCountry, reportedAsCsv(api));
            assertEquals(database.scores(), reportedScores(api));
            assertEquals(database.segments(), reportedSegments(api));
            assertEquals(database.cohorts(), reportedCohorts(api));
        }
    }

    @Test
    void revenueByProductIsThatOfTheFile(Api api) {
        var expected = revenue(RetailLine::sku);
        List<Map<String, Object>> rows = api.as("analyst")
                .get("/v1/reports/revenue?by=product&top=1000&currency=GBP&" + MONTH)
                .then()
                .statusCode(200)
                .extract()
                .path("rows");

        assertEquals(1000, rows.size());
        assertAll(rows.stream().map(row -> () -> assertEquals(expected.get((String) row.get("key")), net(row))));
    }

    @Test
    void chartsAreOnDiskAsPicturesThatCanBeOpened() throws IOException {
        assertEquals(12, report.pictures().size());
        for (var picture : report.pictures()) {
            if (picture.toString().endsWith(".png")) {
                var image = ImageIO.read(picture.toFile());
                assertEquals(List.of(1200, 800), List.of(image.getWidth(), image.getHeight()), picture.toString());
            } else {
                assertTrue(Files.readString(picture).contains("<svg"), picture.toString());
            }
        }
        assertTrue(Files.readString(report.pictures().get(1)).contains("Europe/London"));
    }

    private static Map<String, BigDecimal> byCode(Map<String, BigDecimal> byName) {
        var amounts = new TreeMap<String, BigDecimal>();
        byName.forEach((name, amount) -> amounts.put(Countries.code(name).orElse(""), amount));
        assertEquals(byName.size(), amounts.size());
        return amounts;
    }

    private static Map<String, BigDecimal> revenue(Function<RetailLine, String> key) {
        var sums = new TreeMap<String, BigDecimal>();
        FILE.lines().forEach(line -> sums.merge(key.apply(line), line.amount(), BigDecimal::add));
        sums.replaceAll((part, sum) -> plain(sum.toPlainString()));
        return sums;
    }

    private static Map<String, BigDecimal> reported(Api api, String by) {
        List<Map<String, Object>> rows = api.as("analyst")
                .get("/v1/reports/revenue?by=" + by + "&currency=GBP&" + MONTH)
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        var known = new TreeMap<String, BigDecimal>();
        for (var row : rows) {
            var isEmpty = (Integer) row.get("sales") + (Integer) row.get("reversals") == 0;
            if (!isEmpty) {
                known.put((String) row.getOrDefault("key", ""), net(row));
            }
        }
        return known;
    }

    /** By country; the columns after the seventh tell of what the table is. */
    private static Map<String, BigDecimal> reportedAsCsv(Api api) {
        var csv = api.as("analyst")
                .accept("text/csv")
                .get("/v1/reports/revenue?by=country&currency=GBP&" + MONTH)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asString();
        assertTrue(csv.startsWith("country,name,sales,reversals,sold,takenBack,net,"), csv);
        return csv.lines()
                .skip(1)
                .map(line -> line.split(",", 8))
                .collect(Collectors.toMap(cells -> cells[0], cells -> plain(cells[6]), BigDecimal::add, TreeMap::new));
    }

    private static Map<String, Integer> reportedSegments(Api api) {
        List<Map<String, Object>> rows = api.as("analyst")
                .get("/v1/reports/rfm/segments?currency=GBP&" + MONTH)
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        var segments = new TreeMap<String, Integer>();
        rows.forEach(row -> segments.put((String) row.get("segment"), (Integer) row.get("customers")));
        segments.values().removeIf(customers -> customers == 0);
        return segments;
    }

    /** By the shop's number of the customer. */
    private static Map<String, String> reportedScores(Api api) {
        var numbers = numbers(api);
        var scores = new TreeMap<String, String>();
        String cursor = null;
        do {
            var request = api.as("analyst").queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/reports/rfm?currency=GBP&" + MONTH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(row -> scores.put(numbers.get(row.get("customerId")), scores(row)));
            cursor = page.getString("next");
        } while (cursor != null);
        return scores;
    }

    /** Cohort, weeks later, customers; without those who are none. */
    private static List<String> reportedCohorts(Api api) {
        List<Map<String, Object>> rows = api.as("analyst")
                .get("/v1/reports/cohorts?by=week&channel=shop&" + MONTH)
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        var cohorts = new ArrayList<String>();
        for (var row : rows) {
            var active = (List<?>) row.get("active");
            for (var age = 0; age < active.size(); age++) {
                if (!active.get(age).equals(0)) {
                    cohorts.add(row.get("cohort") + " " + age + " " + active.get(age));
                }
            }
        }
        return cohorts;
    }

    private static BigDecimal net(Map<String, Object> row) {
        return plain((String) ((Map<?, ?>) row.get("net")).get("amount"));
    }

    private static BigDecimal plain(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    private static String scores(Map<String, Object> row) {
        return "%s %s%s%s".formatted(row.get("frequency"), row.get("r"), row.get("f"), row.get("m"));
    }

    /** The shop's numbers of the customers, by our ids. */
    private static Map<String, String> numbers(Api api) {
        var ids = api.<String>all("source==online-retail", "id");
        var numbers = api.<String>all("source==online-retail", "externalIds.shop");
        var found = new TreeMap<String, String>();
        for (var i = 0; i < ids.size(); i++) {
            found.put(ids.get(i), numbers.get(i));
        }
        return found;
    }

    private static int total(Api api, String path, String filter) {
        return api.as("integration")
                .queryParam("filter", filter)
                .queryParam("total", "exact")
                .queryParam("limit", 1)
                .get(path)
                .path("total.value");
    }

    /**
     * What a run leaves behind, counted.
     *
     * @param orders of the ERP system
     * @param mails to her whose day it is
     */
    private record Traces(int orders, int mails) {
        static Traces of(CrmStack stack, Api api) {
            return new Traces(
                    total(api, "/v1/orders", "channel==erp"),
                    new MailClient(stack.ports()).count("customer-17850@example.org"));
        }
    }

    /** What was told, for looking it up. */
    private static final class Story implements Narrator {
        private final List<String> lines = new ArrayList<>();

        List<String> lines() {
            return lines;
        }

        @Override
        public void begin(String chapter) {
            say(chapter);
        }

        @Override
        public void say(String line) {
            lines.add(line);
            System.out.println(line);
        }

        @Override
        public void progress(ImportState state) {}

        @Override
        public void progressEnds() {}

        @Override
        public String toString() {
            return String.join("\n", lines);
        }
    }
}
