package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdgeAddresses.class)
class StreamingTest {
    private static final int UPLOAD = 24 * 1024 * 1024;
    private static final int LIMIT = 32 * 1024 * 1024;

    private final AtomicLong arrived = new AtomicLong();
    private Edge edge;

    @BeforeEach
    void open() {
        edge = Edge.open();
        edge.service("customer", this::count);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aLargeUploadReachesTheServiceWhileItIsStillBeingSent() {
        var answer = edge.send(
                edge.request("/v1/things").POST(HttpRequest.BodyPublishers.ofInputStream(WaitingUpload::new)));

        assertEquals(Integer.toString(UPLOAD), answer.body());
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsSent() {
        var answer =
                edge.send(edge.request("/v1/things").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT + 1])));

        assertEquals(413, answer.statusCode());
        assertEquals("body-too-large", new JsonObject(answer.body()).getString("code"));
        assertEquals(0, arrived.get());
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefusedOnTheWay() {
        var body =
                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[LIMIT + 1]));
        var answer = edge.send(edge.request("/v1/things").POST(body));

        assertEquals(413, answer.statusCode());
    }

    @Test
    void aBodyOfTheLargestSizePasses() {
        var answer =
                edge.send(edge.request("/v1/things").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT])));

        assertEquals(Integer.toString(LIMIT), answer.body());
    }

    @Test
    void aServiceThatRefusesWithoutReadingIsHeard() {
        edge.service("customer", request -> {
            request.pause();
            request.response().setStatusCode(403).end("no");
        });
        var answer =
                edge.send(edge.request("/v1/things").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[UPLOAD])));

        assertEquals(403, answer.statusCode());
        assertEquals("no", answer.body());
    }

    @Test
    void eventsPassThroughOneByOne() throws Exception {
        var stream = new AtomicReference<HttpServerRequest>();
        edge.service("customer", request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("data: one\n\n");
            stream.set(request);
        });
        var answer = edge.client.send(edge.request("/v1/things/7").build(), HttpResponse.BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));

        assertEquals("data: one", lines.readLine());
        stream.get().response().write("data: two\n\n");
        lines.readLine();
        assertEquals("data: two", lines.readLine());
        stream.get().response().end();
    }

    @Test
    void aStreamMayBeSilentForLongerThanAnAnswerMayTakeToBegin() {
        edge.service("customer", request -> {
            request.response().setChunked(true).write("begun ");
            edge.vertx().setTimer(1_500, late -> request.response().end("ended"));
        });

        assertEquals("begun ended", edge.get("/v1/things/7").body());
    }

    @Test
    void aClientThatLeavesTakesItsRequestWithIt() throws IOException {
        var begun = new AtomicBoolean();
        var cancelled = new AtomicBoolean();
        edge.service("customer", request -> {
            request.connection().closeHandler(closed -> cancelled.set(true));
            begun.set(true);
        });
        try (var socket = new Socket("localhost", Edge.port())) {
            String head = "GET /v1/things/7 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + edge.realm.token("ann")
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            Edge.eventually(begun::get);
        }

        Edge.eventually(cancelled::get);
    }

    @Test
    void aServiceThatBreaksOffInTheMiddleIsNotMadeToLookComplete() {
        edge.service("customer", request -> request.response()
                .putHeader("Content-Length", "100")
                .write("half")
                .onSuccess(sent -> request.connection().close()));

        assertThrows(java.io.UncheckedIOException.class, () -> edge.get("/v1/things/7"));
    }

    @Test
    void aClientThatAsksFirstIsToldToContinue() {
        var answer = edge.send(
                edge.request("/v1/things").expectContinue(true).POST(HttpRequest.BodyPublishers.ofString("12345")));

        assertEquals("5", answer.body());
    }

    private void count(HttpServerRequest request) {
        request.handler(bytes -> arrived.addAndGet(bytes.length()));
        request.endHandler(end -> request.response().end(Long.toString(arrived.get())));
    }

    /** Sends its second half only when the service has seen something of the first. */
    private final class WaitingUpload extends InputStream {
        private int sent;

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (sent == UPLOAD) {
                return -1;
            }
            if (sent >= UPLOAD / 2) {
                Edge.eventually(() -> arrived.get() > 0);
            }
            int size = Math.min(length, sent < UPLOAD / 2 ? UPLOAD / 2 - sent : UPLOAD - sent);
            sent += size;
            return size;
        }
    }
}
