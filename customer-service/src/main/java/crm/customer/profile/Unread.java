package crm.customer.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * What a JSON column says, read when somebody looks into it. Most of what is stored is only passed on to a caller: as it is
 * then, which saves a page of a list a quarter of its time.
 */
final class Unread<T> implements Supplier<T> {

    private final String text;
    private final ObjectReader reader;
    private volatile T value;

    Unread(String text, ObjectReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /** The JSON that is stored. */
    String text() {
        return text;
    }

    @Override
    public T get() {
        var read = value;
        if (read == null) {
            try {
                read = reader.readValue(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Stored JSON cannot be read", e);
            }
            value = read;
        }
        return read;
    }

    /** A collection whose content need not have been read. */
    interface Content {

        Unread<?> unread();
    }

    /** Writes what is stored as it is; into a tree, its parts. */
    static final class Writer extends JsonSerializer<Content> {

        @Override
        public void serialize(Content content, JsonGenerator generator, SerializerProvider context) throws IOException {
            if (generator instanceof TokenBuffer) {
                context.defaultSerializeValue(content.unread().get(), generator);
            } else {
                generator.writeRawValue(content.unread().text());
            }
        }
    }
}
