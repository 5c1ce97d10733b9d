package crm.platform.paging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/** Some of the fields of a row. */
@JsonSerialize(using = Selection.Writer.class)
record Selection(Object row, Set<String> fields) {

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
