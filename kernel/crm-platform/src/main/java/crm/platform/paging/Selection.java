package crm.platform.paging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.filter.ListFields;
import crm.platform.problem.InvalidInput;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;

/** Some of the fields of a row. */
@JsonSerialize(using = Selection.Writer.class)
record Selection(Object row, Set<String> fields) {

    /** @throws InvalidInput if one of the names is not a field that rows of this list have */
    static void check(Collection<String> names, ListFields declared) {
        for (var name : names) {
            if (!declared.selectableNames().contains(name)) {
                throw InvalidInput.at(
                        "/query/fields",
                        "unknown-field",
                        name + " is not a field; allowed are " + String.join(", ", declared.selectableNames()));
            }
        }
    }

    /** Writes the row and leaves the other fields out. */
    static final class Writer extends JsonSerializer<Selection> {

        @Override
        public void serialize(Selection selection, JsonGenerator generator, SerializerProvider context)
                throws IOException {
            ObjectNode row = ((ObjectMapper) generator.getCodec()).valueToTree(selection.row());
            generator.writeTree(row.retain(selection.fields()));
        }
    }
}
