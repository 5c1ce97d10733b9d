package crm.platform.bulk;

import crm.platform.problem.Problem;
import crm.platform.problem.Refusal;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param index position of the row in the request, from 0
 * @param status the HTTP status that the row would have got on its own
 * @param id of the resource; absent if the row was refused
 * @param problem why it was refused; absent otherwise. Its pointers lead into the whole request
 */
public record RowResult(int index, int status, UUID id, Problem problem) {

    public static RowResult created(int index, UUID id) {
        return new RowResult(index, 201, id, null);
    }

    /** The row's resource exists and now is as the row says, or was so before. */
    public static RowResult ok(int index, UUID id) {
        return new RowResult(index, 200, id, null);
    }

    public static RowResult refused(int index, Refusal refusal) {
        var problem = Problem.of(refusal).under("/items/" + index);
        return new RowResult(index, problem.status(), null, problem);
    }
}
