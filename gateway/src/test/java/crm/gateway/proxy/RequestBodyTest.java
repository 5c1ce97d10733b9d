package crm.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
    private static final int PIECES = 1_000;

    private final Vertx vertx = Vertx.vertx();
    private final Client client = new Client();
    private final List<Buffer> first = new ArrayList<>();
    private final List<Buffer> second = new ArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatCameInSmallPiecesIsKeptAsOne() {
        var body = body(PIECES);
        read(body, first);
        sendPieces();

        assertEquals(PIECES, first.size());
        assertTrue(body.isKept());
        read(body, second);
        assertEquals(List.of(Buffer.buffer("x".repeat(PIECES))), second);
    }

    @Test
    void whatComesAfterTheSecondReadingBeganGoesThereOnly() {
        var body = body(PIECES);
        read(body, first);
        client.send("a");
        read(body, second);
        client.send("b");

        assertEquals(List.of(Buffer.buffer("a")), first);
        assertEquals(List.of(Buffer.buffer("a"), Buffer.buffer("b")), second);
    }

    @Test
    void whatIsTooLongIsNotKept() {
        var body = body(PIECES - 1);
        read(body, first);
        sendPieces();

        assertEquals(PIECES, first.size());
        assertFalse(body.isKept());
    }

    @Test
    void withoutALimitOnlyAnEmptyBodyIsKept() {
        var body = body(0);
        read(body, first);
        assertTrue(body.isKept());

        client.send("a");
        assertFalse(body.isKept());
    }

    private RequestBody body(long keepLimit) {
        return new RequestBody(
                client, Long.MAX_VALUE, keepLimit, new FirstByteLimit(vertx, Duration.ofMinutes(1), () -> {}));
    }

    private static void read(RequestBody body, List<Buffer> target) {
        body.fromTheBeginning().handler(target::add).resume();
    }

    private void sendPieces() {
        for (int i = 0; i < PIECES; i++) {
            client.send("x");
        }
    }

    /** Sends what the test says. */
    private static final class Client implements ReadStream<Buffer> {
        private Handler<Buffer> onBytes;

        void send(String text) {
            onBytes.handle(Buffer.buffer(text));
        }

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            onBytes = handler;
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return this;
        }
    }
}
