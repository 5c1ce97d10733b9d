package crm.analytics.retail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.retail.OnlineRetail.Line;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month of a real shop: what the reports say is what plain counting of the file's lines says. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OnlineRetailTest {

    private static final String WINDOW = "from=2010-12-01&to=2011-01-01&tz=Europe/London";
    private static final String AMOUNTS = WINDOW + "&currency=" + OnlineRetail.CURRENCY;
    private static final LocalDate END = LocalDate.parse("2011-01-01");
    private static final List<Line> LINES = OnlineRetail.lines();

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (!loaded) {
            EventFeed.apply(EventFeed.SALES, OnlineRetail.events(LINES));
            loaded = true;
        }
    }

    @Test
    void revenueByDay() {
        var report = revenue("day");

        var expected = new TreeMap<>(amounts(line -> line.at().toLocalDate().toString()));
        for (var day = LocalDate.parse("2010-12-01"); day.isBefore(END); day = day.plusDays(1)) {
            expected.putIfAbsent(day.toString(), "0.00");
        }
        assertEquals(expected, new TreeMap<>(byKey(report)));
        assertEquals(31, report.getList("rows").size());
        assertEquals(sum(LINES), report.getString("total.net.amount"));
        assertEquals(invoices(Line::isSale), report.getLong("total.sales"), "the orders are the invoices with a sale");
        assertEquals(invoices(line -> !line.isSale()), report.getLong("total.reversals"));
    }

    @Test
    void revenueByMonth() {
        assertEquals(Map.of("2010-12", sum(LINES)), byKey(revenue("month")));
    }

    @Test
    void revenueByCountry() {
        assertEquals(amounts(Line::country), byKey(revenue("country")));
    }

    @Test
    void revenueByProduct() {
        var report = Analytics.ok("/v1/reports/revenue?by=product&top=1000&" + AMOUNTS);
        var expected = amounts(Line::sku);

        var shown = byKey(report);
        shown.forEach((sku, amount) -> assertEquals(expected.get(sku), amount, sku));
        assertEquals(1000, shown.size());
        assertEquals(expected.size() - 1000, report.getInt("others.groups"));
        var others = new BigDecimal(report.getString("others.net.amount"));
        var sum = shown.values().stream().map(BigDecimal::new).reduce(others, BigDecimal::add);
        assertEquals(0, new BigDecimal(sum(LINES)).compareTo(sum));
    }

    @Test
    void rfmOfEveryCustomer() {
        var expected = customers();
        var seen = new HashMap<String, Map<String, Object>>();
        var net = new ArrayList<BigDecimal>();
        var path = "/v1/reports/rfm?limit=20&" + AMOUNTS;
        while (path != null) {
            var answer = Analytics.get(path);
            var page = answer.then().statusCode(200).extract().jsonPath();
            page.<Map<String, Object>>getList("items").forEach(item -> {
                seen.put((String) item.get("customerId"), item);
                net.add(new BigDecimal((String) ((Map<?, ?>) item.get("monetary")).get("amount")));
            });
            var link = answer.header("Link");
            assertEquals(page.getString("next") == null, link == null);
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertEquals(expected.keySet(), seen.keySet());
        expected.forEach((id, customer) -> {
            var item = seen.get(id);
            assertEquals(customer.frequency, ((Number) item.get("frequency")).longValue(), id);
            assertEquals(
                    ChronoUnit.DAYS.between(customer.last.toLocalDate(), END),
                    ((Number) item.get("recencyDays")).longValue());
            assertEquals(
                    score(
                            expected,
                            it -> it.last.toLocalTime().toSecondOfDay()
                                    + 86_400L * it.last.toLocalDate().toEpochDay(),
                            customer),
                    item.get("r"));
            assertEquals(score(expected, it -> it.frequency, customer), item.get("f"));
            assertEquals(
                    score(expected, it -> it.monetary.movePointRight(4).longValueExact(), customer), item.get("m"));
        });
        assertEquals(net.stream().sorted(Comparator.reverseOrder()).toList(), net, "the highest amount first");
    }

    @Test
    void rfmSegmentsHaveEachCustomerOnce() {
        var report = Analytics.ok("/v1/reports/rfm/segments?" + AMOUNTS);

        var expected = customers();
        assertEquals(expected.size(), report.getInt("customers"));
        assertEquals(
                expected.size(),
                report.getList("rows.customers", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum());
        var champions = report.getInt("rows.find { it.segment == 'champions' }.customers");
        var listed = Analytics.ok("/v1/reports/rfm?limit=200&segment=champions&" + AMOUNTS);
        assertEquals(champions, listed.getList("items").size());
        assertNull(listed.getString("next"));
    }

    @Test
    void weeklyCohorts() {
        var report = Analytics.ok("/v1/reports/cohorts?by=week&" + WINDOW + "&channel=" + OnlineRetail.CHANNEL);

        var weeks = List.of("2010-11-29", "2010-12-06", "2010-12-13", "2010-12-20", "2010-12-27");
        assertEquals(weeks, report.getList("rows.cohort"));
        for (int first = 0; first < weeks.size(); first++) {
            assertEquals(cohort(weeks, first), report.getList("rows[" + first + "].active", Long.class));
        }
    }

    @Test
    void aTableHasTheSameFigures() {
        var csv = Analytics.reader()
                .accept("text/csv")
                .get("/v1/reports/revenue?by=country&" + AMOUNTS)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"revenue-by-country_2010-12-01_2011-01-01.csv\""))
                .extract()
                .asString()
                .lines()
                .toList();

        assertEquals(
                "country,name,sales,reversals,sold,takenBack,net,currency,from,to,timeZone,asOf,formula,filters",
                csv.get(0));
        var amounts = csv.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row[6]));
        assertEquals(amounts(Line::country), amounts);
    }

    /** Left in target/charts to be looked at. */
    @Test
    void pictures() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "charts"));
        var reports = Map.of(
                "revenue-by-day", "revenue?by=day&" + AMOUNTS,
                "revenue-by-country", "revenue?by=country&" + AMOUNTS,
                "revenue-by-product", "revenue?by=product&" + AMOUNTS,
                "rfm-segments", "rfm/segments?" + AMOUNTS,
                "cohorts", "cohorts?by=week&" + WINDOW + "&channel=" + OnlineRetail.CHANNEL);
        for (var report : reports.entrySet()) {
            var picture = Analytics.get("/v1/reports/" + report.getValue() + "&format=png")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            Files.write(folder.resolve("online-retail-" + report.getKey() + ".png"), picture);
        }
    }

    private static JsonPath revenue(String by) {
        return Analytics.ok("/v1/reports/revenue?by=" + by + "&" + AMOUNTS);
    }

    private static Map<String, String> byKey(JsonPath report) {
        var found = new HashMap<String, String>();
        List<Map<String, Object>> rows = report.getList("rows");
        rows.forEach(row -> found.put((String) row.get("key"), (String) ((Map<?, ?>) row.get("net")).get("amount")));
        return found;
    }

    /** What plain counting says. */
    private static Map<String, String> amounts(Function<Line, String> key) {
        var groups = LINES.stream().collect(Collectors.groupingBy(key));
        var amounts = new HashMap<String, String>();
        groups.forEach((name, lines) -> amounts.put(name, sum(lines)));
        return amounts;
    }

    private static String sum(List<Line> lines) {
        var sum = lines.stream()
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        return sum.setScale(Math.max(sum.scale(), 2)).toPlainString();
    }

    private static long invoices(java.util.function.Predicate<Line> which) {
        return LINES.stream().filter(which).map(Line::invoice).distinct().count();
    }

    private record Customer(LocalDateTime last, long frequency, BigDecimal monetary) {}

    private static Map<String, Customer> customers() {
        var found = new HashMap<String, Customer>();
        LINES.stream()
                .filter(line -> !line.customer().isEmpty())
                .collect(Collectors.groupingBy(line -> line.customerId().toString()))
                .forEach((id, lines) -> {
                    var sales = lines.stream().filter(Line::isSale).toList();
                    if (!sales.isEmpty()) {
                        found.put(
                                id,
                                new Customer(
                                        sales.stream()
                                                .map(Line::at)
                                                .max(Comparator.naturalOrder())
                                                .orElseThrow(),
                                        sales.stream()
                                                .map(Line::invoice)
                                                .distinct()
                                                .count(),
                                        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
                    }
                });
        assertTrue(found.size() > 80, "the cut has customers");
        return found;
    }

    private static int score(Map<String, Customer> all, ToLongFunction<Customer> value, Customer one) {
        var lower = all.values().stream()
                .filter(it -> value.applyAsLong(it) < value.applyAsLong(one))
                .count();
        return (int) (5 * lower / all.size()) + 1;
    }

    private static List<Long> cohort(List<String> weeks, int first) {
        var active = new ArrayList<Long>();
        for (int week = first; week < weeks.size(); week++) {
            var at = weeks.get(week);
            active.add(weeksOfCustomers().values().stream()
                    .filter(bought -> bought.get(0).equals(weeks.get(first)) && bought.contains(at))
                    .count());
        }
        return active;
    }

    private static Map<String, List<String>> weeksOfCustomers() {
        return LINES.stream()
                .filter(line -> line.isSale() && !line.customer().isEmpty())
                .collect(Collectors.groupingBy(
                        Line::customer,
                        Collectors.mapping(
                                line -> line.at()
                                        .toLocalDate()
                                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                        .toString(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        weeks -> weeks.stream().sorted().toList()))));
    }
}
