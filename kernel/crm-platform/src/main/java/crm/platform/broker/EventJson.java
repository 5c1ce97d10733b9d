package crm.platform.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.function.Function;

/**
 * JSON of event payloads. Apart from the API's JSON, because the two are strict about different things: a request with an
 * unknown property is refused, an event with one is of a newer version and welcome.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /** @throws PayloadUnusable if the event cannot be written as JSON */
    public static String write(Object payload) {
        try {
            return MAPPER.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new PayloadUnusable("cannot write " + payload.getClass().getSimpleName(), e);
        }
    }

    /** @throws PayloadUnusable if the text is no such payload */
    public static <T> T read(String json, Class<T> type) {
        return reader(type).apply(json);
    }

    /** Reads many payloads of one type; throws {@link PayloadUnusable} if a text is no such payload. */
    public static <T> Function<String, T> reader(Class<T> type) {
        var reader = MAPPER.readerFor(type);
        return json -> {
            try {
                return reader.readValue(json);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new PayloadUnusable("cannot read " + type.getSimpleName(), e);
            }
        };
    }
}
