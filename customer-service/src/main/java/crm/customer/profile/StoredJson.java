package crm.customer.profile;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import crm.platform.json.JsonColumns;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.Map;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;

/**
 * How JSON columns are written. It is not the API's way: what is stored must not change with a setting of the API, and a
 * number must come back as the one that went in, or every write would look like a change.
 */
@JsonFormat
@PersistenceUnitExtension
public class StoredJson extends JsonColumns {

    StoredJson() {
        super(JsonMapper.builder()
                .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
                .addModule(new SimpleModule("stored").addDeserializer(Object.class, new StoredValue()))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    @Override
    protected Object read(String json, ObjectReader reader, Class<?> type) throws JsonProcessingException {
        if (type == List.class) {
            return new UnreadList<>(json, reader);
        }
        return type == Map.class ? new UnreadMap<>(json, reader) : super.read(json, reader, type);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return value instanceof Unread.Content content ? content.unread().text() : super.toString(value, type, options);
    }
}
