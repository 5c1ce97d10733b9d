package crm.platform.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row error as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RowError", description = "What is wrong in a row of the file.")
public record RowErrorView(
        @Schema(required = true, description = "The line in the file where the row begins, from 1.", examples = "445")
        long line,

        @Schema(
                description = "The column's name in the file; absent if it is the whole row.",
                examples = "date_of_birth")
        String column,

        @Schema(required = true, description = "Stable error code, for programs.", examples = "wrong-format")
        String code,

        @Schema(
                required = true,
                description = "What is wrong, for people.",
                examples = "must be a date of the form yyyyMMdd")
        String detail,

        @Schema(description = "What was there; absent if nothing was.", examples = "19371233")
        String value) {

    static RowErrorView of(JobRowError error) {
        return new RowErrorView(error.line, error.columnName, error.code, error.detail, error.value);
    }
}
