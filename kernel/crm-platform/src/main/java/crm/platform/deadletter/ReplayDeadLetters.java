package crm.platform.deadletter;

import crm.platform.filter.Filter;
import crm.platform.paging.ListQuery;
import crm.platform.paging.ListText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which letters to replay. */
@Schema(
        name = "ReplayDeadLetters",
        description = "Which of the waiting letters to replay, in the order of their arrival.")
public record ReplayDeadLetters(
        @Schema(
                description = "RSQL over the fields of the list; all that wait if absent.",
                examples = "consumer==analytics")
        @Size(max = Filter.MAX_LENGTH) String filter,

        @Schema(description = "How many at most.", defaultValue = "50") @Min(1) @Max(ListQuery.MAX_LIMIT) Integer limit,

        @Schema(description = "Where to go on: `next` of the call before, with the same filter.")
        String cursor) {

    ListQuery query() {
        return new ListText(filter, DeadLetterFields.OLDEST_FIRST)
                .query(DeadLetterFields.ALL, cursor, limit == null ? ListQuery.DEFAULT_LIMIT : limit);
    }
}
