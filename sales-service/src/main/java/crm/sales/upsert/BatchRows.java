package crm.sales.upsert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.bulk.BulkRequest;
import crm.platform.bulk.BulkResult;
import crm.platform.bulk.RowResult;
import crm.platform.json.EnumNames;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The rows of a batch call: each is a body with a {@code mode}. */
public final class BatchRows {

    /** The member that says what may become of a row. */
    public static final String MODE = "mode";

    private final RowResult[] results;
    private final List<Integer> indexes = new ArrayList<>();
    private final List<UpsertRow> rows = new ArrayList<>();

    /** Reads the rows; those that cannot be are refused alone. */
    public BatchRows(BulkRequest<JsonNode> batch) {
        results = new RowResult[batch.items().size()];
        for (int i = 0; i < results.length; i++) {
            try {
                rows.add(row(batch.items().get(i)));
                indexes.add(i);
            } catch (Refusal refusal) {
                results[i] = RowResult.refused(i, refusal);
            }
        }
    }

    /**
     * Writes the rows and tells what became of each.
     *
     * @param write gives an outcome per row, in their order
     * @param id of what was written
     */
    public <V> BulkResult write(Function<List<UpsertRow>, List<RowOutcome<V>>> write, Function<V, UUID> id) {
        var outcomes = write.apply(rows);
        for (int i = 0; i < outcomes.size(); i++) {
            results[indexes.get(i)] = result(indexes.get(i), outcomes.get(i), id);
        }
        return new BulkResult(Arrays.asList(results));
    }

    private static UpsertRow row(JsonNode item) {
        if (!(item instanceof ObjectNode row)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        var patch = row.deepCopy();
        var mode = patch.remove(MODE);
        return new UpsertRow(null, patch, mode == null ? UpsertMode.CREATE : mode(mode));
    }

    private static UpsertMode mode(JsonNode name) {
        var mode = name.isTextual() ? EnumNames.find(UpsertMode.class, name.textValue()) : null;
        if (mode == null) {
            throw InvalidInput.at(
                    "/" + MODE, "wrong-format", "must be one of " + String.join(", ", EnumNames.of(UpsertMode.class)));
        }
        return (UpsertMode) mode;
    }

    private static <V> RowResult result(int index, RowOutcome<V> row, Function<V, UUID> id) {
        if (row.refusal() != null) {
            return RowResult.refused(index, row.refusal());
        }
        var written = id.apply(row.written().thing());
        return row.written().effect() == UpsertEffect.CREATED
                ? RowResult.created(index, written)
                : RowResult.ok(index, written);
    }
}
