package crm.devstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * How far an import is.
 *
 * @param state {@code queued}, {@code running}, {@code succeeded}, {@code failed} or {@code cancelled}
 * @param done rows that were read
 * @param total rows of the file, 0 while nobody knows
 * @param created customers that are new
 * @param updated customers that were changed
 * @param unchanged customers that were like that already
 * @param rejected rows with errors
 * @param error why it failed, or nothing
 */
public record ImportState(
        String state, long done, long total, long created, long updated, long unchanged, long rejected, String error) {
    private static final Set<String> ENDS = Set.of("succeeded", "failed", "cancelled");

    static ImportState of(JsonNode job) {
        var counts = job.path("counts");
        return new ImportState(
                job.path("state").asText(),
                job.path("done").asLong(),
                job.path("total").asLong(),
                counts.path("created").asLong(),
                counts.path("updated").asLong(),
                counts.path("unchanged").asLong(),
                counts.path("rejected").asLong(),
                job.at("/failure/detail").asText(""));
    }

    public boolean isOver() {
        return ENDS.contains(state);
    }

    public boolean isSuccess() {
        return state.equals("succeeded");
    }

    @Override
    public String toString() {
        return "%d created, %d updated, %d unchanged, %d rejected".formatted(created, updated, unchanged, rejected);
    }
}
