package crm.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Reads and writes the JSON columns of a service, by a mapper of its own. How a type is read is found out once and not for
 * every value, of which a page of a list has hundreds.
 */
public abstract class JsonColumns implements FormatMapper {

    private final JsonMapper mapper;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Type, ObjectWriter> writers = new ConcurrentHashMap<>();

    /** @param mapper how values are stored; what is stored must stay readable when it changes */
    protected JsonColumns(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The value of a column; what is read as text is taken as it is. */
    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        if (type.getJavaType() == String.class) {
            return type.wrap(json.toString(), options);
        }
        var reader =
                readers.computeIfAbsent(type.getJavaType(), wanted -> mapper.readerFor(mapper.constructType(wanted)));
        try {
            @SuppressWarnings("unchecked")
            var value = (T) read(json.toString(), reader, type.getJavaTypeClass());
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Stored JSON cannot be read as " + type.getTypeName(), e);
        }
    }

    /** The column of a value. */
    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        if (type.getJavaType() == String.class) {
            return (String) value;
        }
        var writer =
                writers.computeIfAbsent(type.getJavaType(), wanted -> mapper.writerFor(mapper.constructType(wanted)));
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(type.getTypeName() + " cannot be stored as JSON", e);
        }
    }

    /** The value of a column whose type is read by the reader. */
    protected Object read(String json, ObjectReader reader, Class<?> type) throws JsonProcessingException {
        return reader.readValue(json);
    }
}
