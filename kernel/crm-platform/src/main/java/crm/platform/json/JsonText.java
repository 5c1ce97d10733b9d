package crm.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What every JSON text must be before it is bound: UTF-8, and without characters that PostgreSQL or the next reader cannot
 * hold (NUL, half a surrogate pair). Those can only be written as an escape, so a text without {@code \\u} is not parsed
 * for them.
 */
final class JsonText {

    private JsonText() {}

    /** @throws crm.platform.problem.Refusal if there is nothing, or something forbidden */
    static void check(byte[] bytes, JsonFactory factory) throws IOException {
        if (isBlank(bytes)) {
            throw new BodyMissing();
        }
        requireUtf8(bytes);
        if (hasUnicodeEscape(bytes)) {
            checkStrings(bytes, factory);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private static void requireUtf8(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] <= 0) {
                decode(bytes, i);
                return;
            }
        }
    }

    /** Only reached by texts with a NUL or with characters beyond ASCII. */
    private static void decode(byte[] bytes, int firstSuspect) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var nul = text.toString().indexOf('\0');
            if (nul >= 0) {
                throw new MalformedJson("The character NUL is not allowed; it is at character " + (nul + 1));
            }
        } catch (CharacterCodingException e) {
            throw new MalformedJson("The body must be UTF-8; it is not, from byte " + (firstSuspect + 1) + " on");
        }
    }

    private static boolean hasUnicodeEscape(byte[] bytes) {
        for (var i = 1; i < bytes.length; i++) {
            if (bytes[i] == 'u' && bytes[i - 1] == '\\') {
                return true;
            }
        }
        return false;
    }

    private static void checkStrings(byte[] bytes, JsonFactory factory) throws IOException {
        try (var parser = factory.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    checkString(parser);
                }
            }
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }

    private static void checkString(JsonParser parser) throws IOException {
        if (!isStorable(parser.getText())) {
            throw new ForbiddenCharacter(pointer(parser));
        }
    }

    /** Up to the container if the name itself is at fault, because it cannot be repeated in the answer. */
    private static String pointer(JsonParser parser) {
        var context = parser.getParsingContext();
        var at = parser.hasToken(JsonToken.FIELD_NAME) ? context.getParent() : context;
        var pointer = at == null ? "" : at.pathAsPointer().toString();
        return isStorable(pointer) ? pointer : "";
    }

    static boolean isStorable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
