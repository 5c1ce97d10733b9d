package crm.platform.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * An answer as it is kept.
 *
 * @param body JSON; null if there is none
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    static final String REPLAYED = "Idempotent-Replayed";

    /** The same answer once more, marked as such. */
    Response replay() {
        var response = Response.status(status).header(REPLAYED, "true");
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        if (body != null) {
            response.entity(body);
            if (!headers.containsKey("Content-Type")) {
                response.type(MediaType.APPLICATION_JSON_TYPE);
            }
        }
        return response.build();
    }
}
