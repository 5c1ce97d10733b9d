package crm.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request's body on its way: passes the bytes on as they come, and breaks off when there are too many. */
final class CountedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long limit;
    private final FirstByteLimit firstByte;
    private Handler<Throwable> onFailure = failure -> {};
    private long count;
    private boolean complete;

    CountedBody(ReadStream<Buffer> source, long limit, FirstByteLimit firstByte) {
        this.source = source;
        this.limit = limit;
        this.firstByte = firstByte;
    }

    boolean isTooLarge() {
        return count > limit;
    }

    /** Whether the client has sent all of it. */
    boolean isComplete() {
        return complete;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : bytes -> pass(bytes, handler));
        return this;
    }

    private void pass(Buffer bytes, Handler<Buffer> handler) {
        boolean wasTooLarge = isTooLarge();
        count += bytes.length();
        if (!isTooLarge()) {
            handler.handle(bytes);
        } else if (!wasTooLarge) {
            onFailure.handle(new BodyTooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            complete = true;
                            firstByte.start();
                            handler.handle(end);
                        });
        return this;
    }

    /** The service reads more slowly than the client sends: now it is the service that makes others wait. */
    @Override
    public ReadStream<Buffer> pause() {
        firstByte.start();
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        firstByte.stop();
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    private static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge() {
            super("The request's body is too large", null, false, false);
        }
    }
}
