package crm.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request's path as it came over the wire, split at its slashes first and decoded then, so that an encoded slash stays
 * inside its segment. The wire form is what a service receives.
 *
 * @param segments decoded segments.
 */
public record RawPath(List<String> segments) {
    /** @throws UnreadablePath for a broken escape, bytes that are no UTF-8, a control character or a dot segment. */
    public static RawPath parse(String path) {
        List<String> decoded = new ArrayList<>();
        for (String segment : path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)) {
            decoded.add(checked(decode(segment)));
        }
        return new RawPath(List.copyOf(decoded));
    }

    private static String checked(String segment) {
        if (segment.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new UnreadablePath("The path has a control character");
        }
        if (segment.equals(".") || segment.equals("..")) {
            throw new UnreadablePath("The path has a dot segment");
        }
        return segment;
    }

    private static String decode(String segment) {
        return isPlain(segment) ? segment : decoded(segment);
    }

    /** As nearly every segment is: nothing in it stands for something else. */
    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) == '%' || segment.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(String segment) {
        byte[] wire = segment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(wire.length);
        for (int i = 0; i < wire.length; i++) {
            if (wire[i] == '%') {
                decoded.put((byte) (hex(wire, i + 1) << 4 | hex(wire, i + 2)));
                i += 2;
            } else {
                decoded.put(wire[i]);
            }
        }
        return text(decoded.flip());
    }

    private static int hex(byte[] wire, int at) {
        int digit = at < wire.length ? Character.digit(wire[at], 16) : -1;
        if (digit < 0) {
            throw new UnreadablePath("The path has a broken percent escape");
        }
        return digit;
    }

    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadablePath("The path is not UTF-8");
        }
    }
}
