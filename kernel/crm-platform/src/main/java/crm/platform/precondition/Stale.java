package crm.platform.precondition;

import crm.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** The resource is no longer at the version the caller based its change on. */
public final class Stale extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "stale";

    private final String resource;
    private final UUID id;
    private final long since;
    private final long current;

    /** @param since the newest version the caller named that did exist; the current one if it named none */
    public Stale(String resource, UUID id, long since, long current) {
        super(Kind.STALE, CODE, "The " + resource + " is at version " + current + " by now: read it again");
        this.resource = resource;
        this.id = id;
        this.since = since;
        this.current = current;
    }

    public String resource() {
        return resource;
    }

    public UUID id() {
        return id;
    }

    public long since() {
        return since;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("currentVersion", current);
    }
}
