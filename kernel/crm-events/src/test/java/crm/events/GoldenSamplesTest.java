package crm.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are the contract between producers and consumers: each is exactly what its record reads and writes. */
class GoldenSamplesTest {

    private static final Map<String, Class<? extends DomainEvent>> EVENTS = Map.of(
            CustomerRegistered.TYPE, CustomerRegistered.class,
            CustomerChanged.TYPE, CustomerChanged.class,
            CustomerRemoved.TYPE, CustomerRemoved.class,
            CustomerRestated.TYPE, CustomerRestated.class);

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static Set<String> types() {
        return EVENTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleRoundTripsIntoItsRecord(String type) throws IOException {
        var sample = sample(type);
        var event = json.treeToValue(sample, EVENTS.get(type));

        assertEquals(type, event.type());
        assertNotNull(event.aggregateId());
        assertEquals(sample, json.readTree(json.writeValueAsString(event)));
    }

    @Test
    void everySampleBelongsToAnEvent() throws IOException, URISyntaxException {
        var folder = Path.of(GoldenSamplesTest.class.getResource("/events").toURI());
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
            assertEquals(EVENTS.keySet(), names);
        }
    }

    private JsonNode sample(String type) throws IOException {
        try (var stream = GoldenSamplesTest.class.getResourceAsStream("/events/" + type + ".json")) {
            assertNotNull(stream, "no golden sample for " + type);
            return json.readTree(stream);
        }
    }
}
