package crm.platform.idempotency;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a repeated call as the first one was answered. */
@Provider
public class ReplayMapper implements ExceptionMapper<Replay> {

    @Override
    public Response toResponse(Replay replay) {
        return replay.answer().replay();
    }
}
