package crm.platform.republication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.platform.job.JobContext;
import crm.platform.job.JobRun;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a producer's {@link crm.platform.job.JobHandler} needs to tell its state again. The sources are walked through one
 * after the other, always in the same order: an aggregate that moves from one to another meanwhile, as the removed do, must
 * move to a later one, so that it is met at least once.
 */
@ApplicationScoped
public class Republication {

    private static final String UP_TO = "upTo";

    private final Outbox outbox;
    private final RepublicationPositions positions;
    private final RepublicationSettings settings;

    Republication(Outbox outbox, RepublicationPositions positions, RepublicationSettings settings) {
        this.outbox = outbox;
        this.positions = positions;
        this.settings = settings;
    }

    /**
     * The parameters of a job that tells what is there now. What comes later is told by its own events, so the walk has an
     * end even while many write.
     */
    public JsonNode order(List<? extends StateSource> sources) {
        var order = JsonNodeFactory.instance.objectNode();
        // as text, ids sort as PostgreSQL sorts them; as Java compares UUIDs, they do not
        sources.stream()
                .map(StateSource::last)
                .flatMap(Optional::stream)
                .map(UUID::toString)
                .max(String::compareTo)
                .ifPresent(last -> order.put(UP_TO, last));
        return order;
    }

    /** How many aggregates the job tells. */
    public long count(JobContext job, List<? extends StateSource> sources) {
        return upTo(job).stream()
                .flatMapToLong(last -> sources.stream().mapToLong(source -> source.count(last)))
                .sum();
    }

    /** Goes on where the job's last completed step ended. */
    public JobRun open(JobContext job, List<? extends StateSource> sources) {
        var walk = new Walk(List.copyOf(sources), upTo(job).orElse(null), settings.batchSize());
        return new RepublicationRun(job.id(), walk, outbox, positions, settings);
    }

    private static Optional<UUID> upTo(JobContext job) {
        return Optional.ofNullable(job.parameters().get(UP_TO))
                .map(JsonNode::textValue)
                .map(UUID::fromString);
    }
}
