package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Has a gateway of its own, for which it is the end. */
@QuarkusTest
@TestProfile(OpenStreamsTest.Ending.class)
@WithTestResource(EdgeAddresses.class)
class OpenStreamsTest {

    @Inject
    Event<ShutdownDelayInitiatedEvent> end;

    @Test
    void streamsOfEventsDoNotKeepTheGatewayFromEnding() throws Exception {
        try (var edge = Edge.open()) {
            edge.service("customer", request -> request.response()
                    .setChunked(true)
                    .putHeader("content-type", "text/event-stream")
                    .write(": here\n\n"));
            Edge.eventually(() -> edge.get("/q/health/ready").statusCode() == 200);
            var stream = edge.client.send(edge.request("/v1/things").build(), BodyHandlers.ofInputStream());
            assertEquals(200, stream.statusCode());

            end.fire(new ShutdownDelayInitiatedEvent());

            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThrows(IOException.class, () -> stream.body().readAllBytes()));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThrows(
                            IOException.class,
                            () -> edge.client.send(edge.request("/v1/things").build(), BodyHandlers.ofString()),
                            "what begins after the end is not cut"));
        }
    }

    /** Nothing is different. */
    public static class Ending implements QuarkusTestProfile {}
}
