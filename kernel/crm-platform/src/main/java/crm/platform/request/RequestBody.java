package crm.platform.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of the current call, never more of it than is allowed there. */
@ApplicationScoped
public class RequestBody {

    private static final String REMEMBERED = RequestBody.class.getName();
    private static final byte[] NONE = {};

    private final BodyLimits limits;
    private final CurrentVertxRequest current;

    RequestBody(BodyLimits limits, CurrentVertxRequest current) {
        this.limits = limits;
        this.current = current;
    }

    /** @throws BodyTooLarge as soon as more has come than is allowed */
    public byte[] read(InputStream stream) throws IOException {
        var routing = current.getCurrent();
        var limit = limits.of(routing.normalizedPath());
        var bytes = stream.readNBytes(Math.toIntExact(Math.min(limit + 1, Integer.MAX_VALUE - 8)));
        if (bytes.length > limit) {
            drain(stream);
            throw new BodyTooLarge(limit);
        }
        routing.put(REMEMBERED, bytes);
        return bytes;
    }

    /** The bytes that were read; empty if nothing was. */
    public byte[] remembered() {
        byte[] bytes = current.getCurrent().get(REMEMBERED);
        return bytes == null ? NONE : bytes;
    }

    /** A client that is still sending would not read our answer; what it sends is thrown away. */
    private static void drain(InputStream stream) throws IOException {
        stream.skip(BodyLimits.DRAINED);
    }
}
