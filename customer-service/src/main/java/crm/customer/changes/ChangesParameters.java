package crm.customer.changes;

import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Where in the changes to read on, and how many. */
public class ChangesParameters {

    private static final String LATEST = "latest";
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @QueryParam("after")
    @Parameter(
            description =
                    "The `seq` read last, the `next` of the page before; `latest` to begin with what happens from now"
                            + " on; the oldest kept when left out",
            schema = @Schema(type = SchemaType.STRING, pattern = "^(\\d{1,18}|latest)$"),
            example = "0")
    String after;

    @QueryParam("limit")
    @Parameter(
            description = "How many changes at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    boolean isLatest() {
        return LATEST.equals(after);
    }

    /**
     * Empty to begin with the oldest change that is kept.
     *
     * @throws InvalidInput when it is no number
     */
    OptionalLong after() {
        return after == null ? OptionalLong.empty() : OptionalLong.of(seq(after, "/query/after"));
    }

    int limit() {
        var number = limit == null ? DEFAULT_LIMIT : limit.matches("\\d{1,9}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MAX_LIMIT) {
            throw InvalidInput.at("/query/limit", "out-of-range", "must be a whole number from 1 to " + MAX_LIMIT);
        }
        return number;
    }

    /** A place in the changes. */
    static long seq(String text, String pointer) {
        if (!text.matches("\\d{1,18}")) {
            throw InvalidInput.at(pointer, "wrong-value", "must be the seq of a change, or latest");
        }
        return Long.parseLong(text);
    }
}
