package crm.gateway.edge;

import crm.gateway.contract.MergeContracts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Gives the gateway a small contract of its own and free addresses; each test opens the servers that it needs there. */
public class EdgeAddresses implements QuarkusTestResourceLifecycleManager {
    private static final String CUSTOMER = """
            openapi: 3.1.0
            paths:
              /v1/things:
                get: {operationId: listThings, security: [{oauth2: ['things:read']}]}
                post: {operationId: createThing, parameters: [{$ref: '#/components/parameters/IdempotencyKey'}]}
              /v1/things/{id}:
                get: {operationId: getThing}
                put: {operationId: putThing}
                delete: {operationId: removeThing}
              /v1/things/{id}:renew:
                post: {operationId: renewThing}
              /v1/open-things/{token}:
                get: {operationId: openThing, security: []}
              /v1/things/by-external-id/{system}/{id}:
                put: {operationId: upsertThing}
            components:
              parameters:
                IdempotencyKey: {name: Idempotency-Key, in: header}
            """;
    private static final String SALES = """
            openapi: 3.1.0
            paths:
              /v1/things/{id}/deals:
                get: {operationId: listDeals}
            """;

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> settings = new HashMap<>();
            settings.put("crm.gateway.issuer", address() + "/realms/crm");
            settings.put("crm.gateway.contract", contract().toString());
            for (String service : new String[] {"customer", "sales", "marketing", "support", "analytics"}) {
                settings.put("crm.gateway.services." + service + ".url", address());
            }
            settings.put("quarkus.http.test-port", Integer.toString(freePort()));
            settings.put("crm.gateway.proxy.max-body", "32M");
            settings.put("crm.gateway.proxy.first-byte", "1s");
            settings.put("crm.gateway.proxy.breaker-failures", "3");
            settings.put("crm.gateway.proxy.breaker-pause", "1s");
            settings.put("crm.gateway.proxy.refresh", "100ms");
            settings.put("crm.gateway.cors.origins", "https://app.example.com");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    private static Path contract() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "contract");
        Path customer = Files.writeString(folder.resolve("customer.yaml"), CUSTOMER);
        Path sales = Files.writeString(folder.resolve("sales.yaml"), SALES);
        MergeContracts.main(new String[] {folder.toString(), "customer=" + customer, "sales=" + sales});
        return folder.toAbsolutePath();
    }

    /** Below the range from which the system takes the ports of outgoing connections, so that it stays free. */
    private static int freePort() throws IOException {
        while (true) {
            try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(11_000, 32_000))) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }

    private static String address() throws IOException {
        return "http://localhost:" + freePort();
    }
}
