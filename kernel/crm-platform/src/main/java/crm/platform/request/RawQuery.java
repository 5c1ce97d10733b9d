package crm.platform.request;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The query of a URI as it was sent. Quarkus takes {@code ;} for a separator of parameters, which would make an RSQL
 * filter silently wider, and repairs broken escapes; here only {@code &} separates and broken escapes are refused.
 */
public final class RawQuery {

    private static final RawQuery EMPTY = new RawQuery(Map.of());

    private final Map<String, List<String>> values;

    private RawQuery(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * @param raw still percent-encoded; null or empty if there is none
     * @throws InvalidInput if an escape is broken, the bytes are not UTF-8 or a NUL is among them
     */
    public static RawQuery parse(String raw) {
        if (raw == null || raw.isEmpty()) {
            return EMPTY;
        }
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                add(values, pair);
            }
        }
        return new RawQuery(values);
    }

    /**
     * Values that are decoded already.
     *
     * @throws InvalidInput if a NUL is among them
     */
    public static RawQuery of(Map<String, String> decoded) {
        var values = new LinkedHashMap<String, List<String>>();
        decoded.forEach((name, value) -> values.put(name, List.of(readable(value, "/query/" + name))));
        return new RawQuery(values);
    }

    private static void add(Map<String, List<String>> values, String pair) {
        var equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals), "/query");
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1), "/query/" + name);
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    /** The first value, or null. */
    public String first(String name) {
        var all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** Every value of a name, in order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    private static String decode(String text, String pointer) {
        var decoded = PercentDecoder.decode(text);
        if (decoded == null) {
            throw new InvalidInput(List.of(
                    new FieldError(pointer, "malformed-escape", "must be UTF-8, with complete percent-escapes")));
        }
        return readable(decoded, pointer);
    }

    private static String readable(String text, String pointer) {
        if (text.indexOf('\0') >= 0) {
            throw InvalidInput.at(pointer.replace("\0", ""), "forbidden-character", "must not hold the character NUL");
        }
        return text;
    }

    /** Strict decoding of {@code application/x-www-form-urlencoded}. */
    private static final class PercentDecoder {

        static String decode(String text) {
            if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
                return text;
            }
            var bytes = new byte[text.length() * 3];
            var length = 0;
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c == '%') {
                    var octet = octet(text, i);
                    if (octet < 0) {
                        return null;
                    }
                    bytes[length++] = (byte) octet;
                    i += 2;
                } else if (c == '+') {
                    bytes[length++] = ' ';
                } else if (c < 0x80) {
                    bytes[length++] = (byte) c;
                } else {
                    return null;
                }
            }
            return utf8(bytes, length);
        }

        private static int octet(String text, int at) {
            if (at + 2 >= text.length()) {
                return -1;
            }
            var high = Character.digit(text.charAt(at + 1), 16);
            var low = Character.digit(text.charAt(at + 2), 16);
            return high < 0 || low < 0 ? -1 : high * 16 + low;
        }

        private static String utf8(byte[] bytes, int length) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, length))
                        .toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }
}
