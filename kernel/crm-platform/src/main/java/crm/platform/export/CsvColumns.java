package crm.platform.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.problem.InvalidInput;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a CSV file. */
record CsvColumns(List<CsvColumn> all) {
    private static final String POINTER = "/columns";

    /**
     * The columns that were ordered, or one for each field that was; all fields of the list if none was.
     *
     * @throws InvalidInput if a column is no part of a row
     */
    static CsvColumns of(ExportedList<?> list, ExportOrder order) {
        if (order.columns() != null) {
            return ordered(list, order.columns());
        }
        var names = order.fields() == null ? everything(list) : order.fields();
        return new CsvColumns(names.stream().map(CsvColumn::whole).toList());
    }

    List<String> names() {
        return all.stream().map(CsvColumn::name).toList();
    }

    /** The fields of which something is in the file. */
    List<String> fields() {
        return all.stream().map(CsvColumn::field).distinct().toList();
    }

    List<String> cells(ObjectNode row) {
        return all.stream().map(column -> column.cell(row)).toList();
    }

    private static CsvColumns ordered(ExportedList<?> list, List<String> names) {
        var parts = new RowParts(list.view());
        var columns = new ArrayList<CsvColumn>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var column = list.more().containsKey(name) ? CsvColumn.whole(name) : CsvColumn.parse(name);
            if (column == null || !list.more().containsKey(name) && !parts.have(column)) {
                throw InvalidInput.at(
                        POINTER + "/" + i,
                        "unknown-field",
                        "must be a field or a part of one, such as emails[0].address; fields are "
                                + String.join(", ", everything(list)));
            }
            columns.add(column);
        }
        return new CsvColumns(columns);
    }

    private static List<String> everything(ExportedList<?> list) {
        var fields = Arrays.stream(list.view().getRecordComponents()).map(RecordComponent::getName);
        return Stream.concat(fields, list.more().keySet().stream().sorted()).toList();
    }
}
