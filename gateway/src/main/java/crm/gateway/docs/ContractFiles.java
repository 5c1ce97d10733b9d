package crm.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.gateway.GatewaySettings;
import crm.gateway.routing.RouteTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** What the build merged: the document and the route table. The application does not start without them. */
@ApplicationScoped
class ContractFiles {
    private final GatewaySettings settings;
    private final ObjectMapper json;

    ContractFiles(GatewaySettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Produces
    @jakarta.inject.Singleton
    RouteTable routes() throws IOException {
        return RouteTable.of(read("routes.json"));
    }

    JsonNode document() throws IOException {
        return read("openapi.json");
    }

    private JsonNode read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return json.readTree(in);
        }
    }

    private InputStream open(String name) throws IOException {
        if (settings.contract().isPresent()) {
            return Files.newInputStream(settings.contract().get().resolve(name));
        }
        InputStream found = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(name + " is missing: the build has not merged the contracts");
        }
        return found;
    }
}
