package crm.platform.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a job ended before its last row. */
@Schema(name = "JobFailure", description = "Why the job ended before its last row.")
public record JobFailure(
        @Schema(required = true, description = "Stable code, for programs.", examples = "file-unusable")
        String code,

        @Schema(required = true, description = "What happened, for people.")
        String detail) {}
