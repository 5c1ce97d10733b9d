package crm.platform.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job", description = "Long work: how far it is and what came of it.")
public record JobView(
        @Schema(required = true, description = "The job's id.")
        UUID id,

        @Schema(required = true, description = "What kind of work it is.", examples = "customer-import")
        String kind,

        @Schema(required = true, description = "Where it is in its life.")
        JobState state,

        @Schema(required = true, description = "Rows handled so far: the sum of the counts.", examples = "1000")
        long done,

        @Schema(description = "Rows there are in all; absent until they are counted.", examples = "1000")
        Long total,

        @Schema(description = "Rows in a second since the start; absent before the first.", examples = "2350.5")
        Double rate,

        @Schema(description = "When it ends at this rate; absent unless it runs.")
        Instant estimatedEnd,

        @Schema(required = true, description = "What became of the rows.")
        JobCounts counts,

        @Schema(description = "Why it ended early; absent unless it failed.")
        JobFailure failure,

        @Schema(description = "True when the rows were only tried and nothing was written; absent otherwise.")
        Boolean validateOnly,

        @Schema(
                description = "What the client called the file, or what the file is called that is made.",
                examples = "customers.csv")
        String fileName,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "How the file is read, as told or as found out; depends on the kind of work.",
                examples = "{\"format\": \"csv\", \"encoding\": \"windows-1252\"}")
        String input,

        @Schema(required = true, description = "Who gave the order: a login name.", examples = "marketer")
        String createdBy,

        @Schema(required = true, description = "When the order was accepted.")
        Instant createdAt,

        @Schema(description = "When the first row was taken.")
        Instant startedAt,

        @Schema(description = "When nothing more was to be done.")
        Instant finishedAt,

        @Schema(
                required = true,
                description = "Where to go from here: `self`, `errors` if it reads a file, `file` when there is one to"
                        + " download, `cancel` while it can be.")
        Map<String, String> links,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        long version) {

    private static final double MILLIS = 1_000;

    /**
     * @param path of the jobs of this kind, such as {@code /v1/customer-imports}
     * @param now for rate and estimate
     */
    static JobView of(Job job, String path, Instant now) {
        var counts = job.rows.counts();
        var rate = rate(job, counts.done(), now);
        return new JobView(
                job.id,
                job.kind,
                job.state,
                counts.done(),
                job.total,
                rate,
                estimatedEnd(job, counts.done(), rate, now),
                counts,
                job.failureCode == null ? null : new JobFailure(job.failureCode, job.failureDetail),
                job.validateOnly ? true : null,
                job.fileName,
                job.input,
                job.creatorName,
                job.createdAt,
                job.startedAt,
                job.finishedAt,
                links(job, path + "/" + job.id),
                job.version);
    }

    private static Double rate(Job job, long done, Instant now) {
        if (job.startedAt == null || done == 0) {
            return null;
        }
        var end = job.finishedAt == null ? now : job.finishedAt;
        var millis = Math.max(1, Duration.between(job.startedAt, end).toMillis());
        return Math.round(done * MILLIS * 10 / millis) / 10.0;
    }

    private static Instant estimatedEnd(Job job, long done, Double rate, Instant now) {
        if (job.state != JobState.RUNNING || rate == null || rate == 0 || job.total == null) {
            return null;
        }
        return now.plusMillis((long) (Math.max(0, job.total - done) * MILLIS / rate));
    }

    private static Map<String, String> links(Job job, String self) {
        var links = new TreeMap<>(Map.of("self", self));
        if (job.fileName != null && !job.makesFile()) {
            links.put("errors", self + "/errors");
        }
        if (job.hasFile()) {
            links.put("file", self + "/file");
        }
        if (!job.state.isFinal() && !job.cancelRequested) {
            links.put("cancel", self + ":cancel");
        }
        return links;
    }
}
