package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeAddresses.class)
class CompressionTest {
    private static final String LIST = "{\"items\":[\"" + "Müller ".repeat(2000) + "\"]}";

    private Edge edge;

    @BeforeEach
    void open() {
        edge = Edge.open();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "text/csv", "application/x-ndjson"})
    void aLongTextIsCompressedForWhoCanReadIt(String mediaType) throws IOException {
        answer(response -> response.putHeader("Content-Type", mediaType).end(LIST));
        var answer = get("gzip, deflate");

        assertEquals("gzip", header(answer, "content-encoding"));
        assertTrue(header(answer, "vary").contains("Accept-Encoding"));
        assertTrue(answer.body().length < LIST.length() / 10, "bytes: " + answer.body().length);
        assertEquals(LIST, unzipped(answer));
    }

    @Test
    void aTextOfUnknownLengthIsCompressedToo() throws IOException {
        answer(response -> {
            response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
            response.write(LIST);
            response.end(LIST);
        });

        assertEquals(LIST + LIST, unzipped(get("gzip")));
    }

    @Test
    void nothingIsCompressedForWhoDoesNotAskForIt() {
        answer(response ->
                response.putHeader("Content-Type", "application/json").end(LIST));
        var answer = edge.send(edge.request("/v1/things"));

        assertEquals("", header(answer, "content-encoding"));
        assertEquals(LIST, answer.body());
    }

    @Test
    void whatHasAStrongEntityTagIsLeftAsItIs() {
        answer(response -> response.putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"7\"")
                .end(LIST));

        assertPlain(get("gzip"), LIST);
    }

    @Test
    void whatIsShortIsLeftAsItIs() {
        answer(response ->
                response.putHeader("Content-Type", "application/json").end("{}"));

        assertPlain(get("gzip"), "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "image/png", "application/octet-stream"})
    void streamsOfEventsAndWhatIsNoTextAreLeftAsTheyAre(String mediaType) {
        answer(response -> response.putHeader("Content-Type", mediaType).end(LIST));

        assertPlain(get("gzip"), LIST);
    }

    @Test
    void aPageIsCompressedAndKnownAgainByItsTag() throws IOException {
        var page = bytes(HttpRequest.newBuilder(edge.uri("/docs/problems")).header("Accept-Encoding", "gzip"));

        assertEquals("gzip", header(page, "content-encoding"));
        assertTrue(unzipped(page).contains("id=\"service-unavailable\""));
        var again = bytes(HttpRequest.newBuilder(edge.uri("/docs/problems"))
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", header(page, "etag")));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    private void answer(Consumer<HttpServerResponse> behaviour) {
        edge.service("customer", request -> behaviour.accept(request.response()));
    }

    private HttpResponse<byte[]> get(String encodings) {
        return bytes(edge.request("/v1/things").header("Accept-Encoding", encodings));
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return edge.client
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    private static void assertPlain(HttpResponse<byte[]> answer, String body) {
        assertEquals("", header(answer, "content-encoding"));
        assertEquals(body, new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(",", answer.headers().allValues(name));
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
