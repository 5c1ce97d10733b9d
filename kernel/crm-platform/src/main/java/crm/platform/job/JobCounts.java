package crm.platform.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of rows. Each row that was handled is counted exactly once. */
@Schema(name = "JobCounts", description = "What became of the rows; together they are `done`.")
public record JobCounts(
        @Schema(required = true, description = "Rows that made something new.", examples = "980")
        long created,

        @Schema(required = true, description = "Rows that changed something.", examples = "12")
        long updated,

        @Schema(required = true, description = "Rows that said what was known already.", examples = "5")
        long unchanged,

        @Schema(required = true, description = "Rows with an error, which had no effect.", examples = "3")
        long rejected) {

    public static final JobCounts NONE = new JobCounts(0, 0, 0, 0);

    /** Rows that were handled. */
    public long done() {
        return created + updated + unchanged + rejected;
    }
}
