package crm.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A request's body on its way: passes the bytes on as they come, and breaks off when there are too many. Its beginning is kept, so
 * that a body that is no longer than that can be read again for another instance.
 */
final class RequestBody {
    private final ReadStream<Buffer> source;
    private final long limit;
    private final long keepLimit;
    private final FirstByteLimit firstByte;
    private Buffer kept;
    private Reading reading = new Reading();
    private boolean isKept = true;
    private boolean complete;
    private long count;

    /**
     * @param source paused.
     * @param limit largest body in bytes.
     * @param keepLimit how many bytes are kept; none when nobody will read them again.
     */
    RequestBody(ReadStream<Buffer> source, long limit, long keepLimit, FirstByteLimit firstByte) {
        this.source = source;
        this.limit = limit;
        this.keepLimit = keepLimit;
        this.firstByte = firstByte;
        source.exceptionHandler(failure -> reading.fail(failure));
        source.handler(this::pass);
        source.endHandler(end -> {
            complete = true;
            reading.end();
        });
    }

    boolean isTooLarge() {
        return count > limit;
    }

    /** Whether the client has sent all of it. */
    boolean isComplete() {
        return complete;
    }

    /** Whether all that came so far is there to be read again. */
    boolean isKept() {
        return isKept;
    }

    /** Nobody will read it again. */
    void forget() {
        isKept = false;
        kept = null;
    }

    /** The whole body, from its beginning; what was handed out before hears nothing any more. Call it only while all is kept. */
    ReadStream<Buffer> fromTheBeginning() {
        source.pause();
        reading = new Reading();
        return reading;
    }

    private void pass(Buffer bytes) {
        boolean wasTooLarge = isTooLarge();
        count += bytes.length();
        if (!isTooLarge()) {
            keep(bytes);
            reading.pass(bytes);
        } else if (!wasTooLarge) {
            reading.fail(new BodyTooLarge());
        }
    }

    private void keep(Buffer bytes) {
        if (count > keepLimit) {
            forget();
        } else if (isKept) {
            kept = kept == null ? Buffer.buffer(bytes.length()) : kept;
            kept.appendBuffer(bytes);
        }
    }

    /** One instance's way through the body. */
    private final class Reading implements ReadStream<Buffer> {
        private Handler<Buffer> onBytes;
        private Handler<Void> onEnd;
        private Handler<Throwable> onFailure;
        private boolean begun;

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            onBytes = handler;
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            onEnd = handler;
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            onFailure = handler;
            return this;
        }

        /** The service reads more slowly than the client sends: now it is the service that makes others wait. */
        @Override
        public ReadStream<Buffer> pause() {
            if (isCurrent()) {
                firstByte.start();
                source.pause();
            }
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            if (isCurrent()) {
                firstByte.stop();
                begin();
                source.resume();
            }
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            if (isCurrent()) {
                begin();
                source.fetch(amount);
            }
            return this;
        }

        private boolean isCurrent() {
            return reading == this;
        }

        /** What is kept is little: it is handed over at once. */
        private void begin() {
            if (!begun) {
                begun = true;
                if (kept != null) {
                    pass(kept.copy());
                }
                if (complete) {
                    end();
                }
            }
        }

        private void pass(Buffer bytes) {
            if (onBytes != null) {
                onBytes.handle(bytes);
            }
        }

        private void end() {
            firstByte.start();
            if (onEnd != null) {
                onEnd.handle(null);
            }
        }

        private void fail(Throwable failure) {
            if (onFailure != null) {
                onFailure.handle(failure);
            }
        }
    }

    private static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge() {
            super("The request's body is too large", null, false, false);
        }
    }
}
