package crm.analytics.lifecycle;

import crm.analytics.window.WindowReading;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameter of the lifecycle report as it was sent. No days are counted: it need not be said. */
public class LifecycleParameters {

    @QueryParam("tz")
    @Parameter(
            description = "IANA time zone in which a picture says when the numbers hold",
            schema = @Schema(implementation = String.class, defaultValue = "UTC"),
            example = "Europe/Berlin")
    String tz;

    /** @throws InvalidInput if there is no such time zone */
    ZoneId zone() {
        if (tz == null) {
            return ZoneId.of("UTC");
        }
        var sent = new WindowReading(new ArrayList<>());
        var zone = sent.zone(tz);
        sent.throwIfAny();
        return zone;
    }
}
