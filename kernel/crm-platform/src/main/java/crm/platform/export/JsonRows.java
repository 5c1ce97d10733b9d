package crm.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** One JSON object a line, as the list shows it. */
final class JsonRows<V extends Record> implements RowWriter<V> {
    private final List<String> fields;
    private final ObjectMapper json;

    /** @param fields null for all */
    JsonRows(List<String> fields, ObjectMapper json) {
        this.fields = fields;
        this.json = json;
    }

    @Override
    public void begin(ByteArrayOutputStream file) {
        // the lines speak for themselves
    }

    @Override
    public void write(List<V> rows, ByteArrayOutputStream file) {
        rows.forEach(row -> write(row, file));
    }

    private void write(V row, ByteArrayOutputStream file) {
        try {
            ObjectNode tree = json.valueToTree(row);
            file.write(json.writeValueAsBytes(fields == null ? tree : tree.retain(fields)));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
