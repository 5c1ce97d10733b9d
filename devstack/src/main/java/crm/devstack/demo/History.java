package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.api.Caller;
import crm.devstack.api.FileImports;
import crm.devstack.api.ImportState;
import crm.devstack.layout.Home;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Loads what the shop has from before: its catalogue, its customers with what they agreed to, and a month of invoices. */
final class History {
    /** What the shop's system is called where its ids stand. */
    static final String SYSTEM = "shop";

    /** What customers agreed to. */
    static final String PURPOSE = "marketing";

    private static final String USER = "integration";
    private static final int CREATED = 201;
    private static final int ERRORS = 400;

    private final Ports ports;
    private final Path samples;
    private final RetailFile file;
    private final Caller caller;
    private final Changes changes;

    History(Ports ports, Path samples, RetailFile file, Changes changes) {
        this.ports = ports;
        this.samples = samples;
        this.file = file;
        this.caller = new Caller(ports, USER);
        this.changes = changes;
    }

    void load() {
        var customers = new RetailCustomers(file.lines());
        products();
        try {
            var folder = Files.createTempDirectory("crm-demo-");
            try {
                customers(customers, folder.resolve("customers.ndjson"));
                consents(customers);
                orders(folder.resolve("online-retail.csv"));
            } finally {
                Home.delete(folder);
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot write temporary files: " + Home.reason(e), e);
        }
    }

    private void products() {
        var products = new RetailProducts(file.lines());
        var created = products.batches().stream()
                .mapToLong(batch -> created(caller.post("/v1/products:batch", batch)))
                .sum();
        changes.tell(created > 0, products.size() + " products, " + created + " of them new");
    }

    private void customers(RetailCustomers customers, Path target) {
        customers.write(target);
        var imports = FileImports.ofCustomers(ports, USER);
        tell("customers", imported(imports, target, "online-retail-customers.mapping.json"));
    }

    private void consents(RetailCustomers customers) {
        var agreed =
                customers.numbers().stream().filter(RetailCustomers::agreed).toList();
        var what = agreed.size() + " of " + customers.numbers().size() + " customers agreed to mails";
        // What was said since must not be said again: only where nothing is recorded yet.
        if (hasConsent(agreed.get(agreed.size() - 1))) {
            changes.there(what);
            return;
        }
        var answer = caller.post(
                "/v1/consents:batch",
                Map.of("items", agreed.stream().map(History::consent).toList()));
        created(answer);
        changes.did(what);
    }

    private boolean hasConsent(String number) {
        var customer = caller.get("/v1/customers/by-external-id/" + SYSTEM + "/" + number);
        return caller.find("/v1/customers/" + customer.path("id").asText() + "/consents/email/" + PURPOSE)
                .isPresent();
    }

    private static Map<String, Object> consent(String number) {
        return Map.of(
                "customer", Map.of("externalId", Map.of("system", SYSTEM, "id", number)),
                "channel", "email",
                "purpose", PURPOSE,
                "state", "granted",
                "at", "2010-12-24T12:00:00Z",
                "source", RetailCustomers.SOURCE,
                "proof", "made up for the demo");
    }

    private void orders(Path target) {
        file.unpack(target);
        var imports = FileImports.ofOrders(ports, USER);
        tell("invoice lines", imported(imports, target, "online-retail-orders.mapping.json"));
    }

    private ImportState imported(FileImports imports, Path target, String mapping) {
        var id = imports.begin(target, samples.resolve(mapping), false);
        var end = imports.follow(id, changes.narrator()::progress);
        changes.narrator().progressEnds();
        if (!end.isSuccess() || end.rejected() > 0) {
            var errors = imports.errors(id).stream().limit(10).toList();
            throw new StackFailed("The import " + end.state() + ": " + end + " " + end.error() + " " + errors);
        }
        return end;
    }

    private void tell(String what, ImportState end) {
        changes.tell(
                end.created() + end.updated() > 0, String.format(Locale.ROOT, "%,d %s: %s", end.total(), what, end));
    }

    /** How many rows of a batch made something new. @throws StackFailed if a row was refused */
    private static long created(JsonNode answer) {
        var rows =
                StreamSupport.stream(answer.path("items").spliterator(), false).toList();
        rows.stream()
                .filter(row -> row.path("status").asInt() >= ERRORS)
                .findFirst()
                .ifPresent(row -> {
                    throw new StackFailed("A row was refused: " + row);
                });
        return rows.stream()
                .filter(row -> row.path("status").asInt() == CREATED)
                .count();
    }
}
