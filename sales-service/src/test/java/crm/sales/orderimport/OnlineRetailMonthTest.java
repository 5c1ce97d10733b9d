package crm.sales.orderimport;

import static crm.sales.SalesApi.eventually;
import static crm.sales.SalesApi.unused;
import static crm.sales.orderimport.OrderImportApi.isUnderWay;
import static crm.sales.orderimport.OrderImportApi.job;
import static crm.sales.orderimport.OrderImportApi.submit;
import static crm.sales.orderimport.OrderImportApi.summary;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A whole month of a shop, invoice by invoice against a count of the file that knows nothing of the import. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OnlineRetailMonthTest {

    private static final Path SAMPLES = Path.of("..", "devstack", "samples");

    private final String system = unused("month-");

    /** What an invoice comes to. */
    private record Sum(int lines, BigDecimal net, String customer) {

        Sum plus(BigDecimal more) {
            return new Sum(lines + 1, net.add(more), customer);
        }
    }

    @Test
    void isReconciledToTheLine() throws Exception {
        var counted = counted();

        summary(imported())
                .body("orders.created", equalTo(counted.get("order").size()))
                .body(
                        "cancellations.created",
                        equalTo(counted.get("cancellation").size()))
                .body("returns.created", equalTo(counted.get("return").size()));

        for (var kind : List.of("order", "cancellation", "return")) {
            assertEquals(counted.get(kind), stored(kind), kind);
        }
        assertEquals(41_683 + 728 + 70, lines(counted));
        imported().body("counts.unchanged", equalTo(42_481));
    }

    private ValidatableResponse imported() throws IOException {
        var file = SAMPLES.resolve("online-retail-2010-12.csv.gz");
        var mapping = Files.readString(SAMPLES.resolve("online-retail-orders.mapping.json"), UTF_8)
                .replace("\"shop\"", "\"" + system + "\"")
                .replace("externalIds.shop", "externalIds." + system);
        try (var text = new GZIPInputStream(Files.newInputStream(file))) {
            String id = submit("month.csv", text.readAllBytes(), mapping, false)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            // half a minute on a slow machine
            eventually(Duration.ofMinutes(5), "the import is over", () -> !isUnderWay(id));
            return job(id).body("state", equalTo("succeeded"))
                    .body("total", equalTo(42_481))
                    .body("counts.rejected", equalTo(0));
        }
    }

    /** By kind and number. Only descriptions have commas, and they stand in the middle. */
    private static Map<String, Map<String, Sum>> counted() throws IOException {
        var counted = new TreeMap<String, Map<String, Sum>>();
        try (var text = new GZIPInputStream(Files.newInputStream(SAMPLES.resolve("online-retail-2010-12.csv.gz")))) {
            new String(text.readAllBytes(), UTF_8).lines().skip(1).forEach(line -> {
                var cells = line.split(",", -1);
                var units = new BigDecimal(cells[cells.length - 5]);
                var price = new BigDecimal(cells[cells.length - 3]);
                var kind = cells[0].startsWith("C") ? "cancellation" : units.signum() < 0 ? "return" : "order";
                var customer = cells[cells.length - 2].replace(".0", "");
                counted.computeIfAbsent(kind, fresh -> new TreeMap<>()).compute(cells[0], (number, sum) -> (sum == null
                                ? new Sum(0, new BigDecimal("0.00"), customer)
                                : sum)
                        .plus(units.abs().multiply(price).setScale(2, RoundingMode.HALF_UP)));
            });
        }
        return counted;
    }

    private static int lines(Map<String, Map<String, Sum>> counted) {
        return counted.values().stream()
                .flatMap(sums -> sums.values().stream())
                .mapToInt(Sum::lines)
                .sum();
    }

    private Map<String, Sum> stored(String kind) throws SQLException {
        var table = kind.equals("order") ? "sales_order where true" : "reversal where kind = '" + kind + "'";
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number, jsonb_array_length(lines), net,"
                        + " coalesce(customer_external_id, '') from " + table + " and channel = '" + system + "'")) {
            var stored = new TreeMap<String, Sum>();
            while (rows.next()) {
                stored.put(rows.getString(1), new Sum(rows.getInt(2), rows.getBigDecimal(3), rows.getString(4)));
            }
            return stored;
        }
    }
}
