package crm.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import crm.events.customer.ConsentChanged;
import crm.events.customer.ConsentsRestated;
import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.events.customer.LifecycleChanged;
import crm.events.customer.SegmentMembersChanged;
import crm.events.customer.SegmentRemoved;
import crm.events.customer.SegmentRestated;
import crm.events.marketing.CampaignCompleted;
import crm.events.marketing.CampaignLaunched;
import crm.events.marketing.CampaignRestated;
import crm.events.marketing.CostRecorded;
import crm.events.marketing.MessageClicked;
import crm.events.marketing.MessageFailed;
import crm.events.marketing.MessageOpened;
import crm.events.marketing.MessageRestated;
import crm.events.marketing.MessageSent;
import crm.events.marketing.RevenueAttributed;
import crm.events.marketing.Unsubscribed;
import crm.events.sales.OpportunityChanged;
import crm.events.sales.OpportunityLost;
import crm.events.sales.OpportunityOpened;
import crm.events.sales.OpportunityRestated;
import crm.events.sales.OpportunityWon;
import crm.events.sales.OrderCancelled;
import crm.events.sales.OrderChanged;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderRestated;
import crm.events.sales.OrderReturned;
import crm.events.sales.ProductAdded;
import crm.events.sales.ProductChanged;
import crm.events.sales.ProductRestated;
import crm.events.sales.ReversalChanged;
import crm.events.sales.ReversalRestated;
import crm.events.support.MessageRecorded;
import crm.events.support.SurveyAnswered;
import crm.events.support.SurveyRestated;
import crm.events.support.SurveySent;
import crm.events.support.TicketChanged;
import crm.events.support.TicketOpened;
import crm.events.support.TicketResolved;
import crm.events.support.TicketRestated;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are the contract between producers and consumers: each is exactly what its record reads and writes. */
class GoldenSamplesTest {

    private static final List<Class<? extends DomainEvent>> CLASSES = List.of(
            CustomerRegistered.class,
            CustomerChanged.class,
            CustomerRemoved.class,
            CustomerRestated.class,
            ConsentChanged.class,
            ConsentsRestated.class,
            LifecycleChanged.class,
            SegmentMembersChanged.class,
            SegmentRemoved.class,
            SegmentRestated.class,
            ProductAdded.class,
            ProductChanged.class,
            ProductRestated.class,
            OrderPlaced.class,
            OrderChanged.class,
            OrderRestated.class,
            OrderReturned.class,
            OrderCancelled.class,
            ReversalChanged.class,
            ReversalRestated.class,
            OpportunityOpened.class,
            OpportunityChanged.class,
            OpportunityRestated.class,
            OpportunityWon.class,
            OpportunityLost.class,
            CampaignLaunched.class,
            CampaignCompleted.class,
            CampaignRestated.class,
            MessageSent.class,
            MessageFailed.class,
            MessageOpened.class,
            MessageClicked.class,
            MessageRestated.class,
            Unsubscribed.class,
            CostRecorded.class,
            RevenueAttributed.class,
            TicketOpened.class,
            TicketChanged.class,
            TicketRestated.class,
            TicketResolved.class,
            MessageRecorded.class,
            SurveySent.class,
            SurveyAnswered.class,
            SurveyRestated.class);

    private static final Map<String, Class<? extends DomainEvent>> EVENTS =
            CLASSES.stream().collect(Collectors.toMap(GoldenSamplesTest::wireName, Function.identity()));

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

    private static String wireName(Class<? extends DomainEvent> event) {
        try {
            return (String) event.getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(event + " has no wire name", e);
        }
    }

    private JsonNode sample(String type) throws IOException {
        try (var stream = GoldenSamplesTest.class.getResourceAsStream("/events/" + type + ".json")) {
            assertNotNull(stream, "no golden sample for " + type);
            return json.readTree(stream);
        }
    }
}
