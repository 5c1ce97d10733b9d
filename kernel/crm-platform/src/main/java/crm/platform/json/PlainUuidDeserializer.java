package crm.platform.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.UUIDDeserializer;
import java.io.IOException;
import java.util.UUID;

/** Reads UUIDs in the form of RFC 4122 and no other: Jackson would take one in Base64 too, which nobody else recognises. */
final class PlainUuidDeserializer extends UUIDDeserializer {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 36;

    @Override
    protected UUID _deserialize(String text, DeserializationContext context) throws IOException {
        return text.length() == LENGTH
                ? super._deserialize(text, context)
                : (UUID) context.handleWeirdStringValue(UUID.class, text, "no UUID of RFC 4122");
    }
}
