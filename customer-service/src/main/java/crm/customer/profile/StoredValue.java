package crm.customer.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import java.io.IOException;

/** Reads a whole number as {@link Attributes} made it: a long where it fits, a big integer where it does not. */
final class StoredValue extends UntypedObjectDeserializer {
    private static final long serialVersionUID = 1L;

    StoredValue() {
        super((JavaType) null, null);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return super.deserialize(parser, context);
        }
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? (Object) parser.getBigIntegerValue()
                : parser.getLongValue();
    }
}
