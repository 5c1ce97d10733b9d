package crm.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import crm.platform.request.RequestBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a JSON body and tells exactly what is wrong with one that cannot be read. */
@Provider
@Consumes({"application/json", "application/merge-patch+json"})
public class JsonBodyReader implements MessageBodyReader<Object> {

    private final ObjectMapper mapper;
    private final RequestBody body;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    JsonBodyReader(ObjectMapper mapper, RequestBody body) {
        this.mapper = mapper;
        this.body = body;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var bytes = body.read(stream);
        JsonText.check(bytes, mapper.getFactory());
        var value = bind(bytes, generic);
        if (value == null || value instanceof JsonNode node && (node.isNull() || node.isMissingNode())) {
            throw new BodyMissing();
        }
        return value;
    }

    private Object bind(byte[] bytes, Type type) throws IOException {
        try {
            return readers.computeIfAbsent(type, it -> mapper.readerFor(mapper.constructType(it)))
                    .readValue(bytes);
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }
}
