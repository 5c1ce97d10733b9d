package crm.support.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a mail as text that can be stored. */
final class MailText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private MailText() {}

    /**
     * Decodes text whose characters may not be what is said of them.
     *
     * @param charset what the mail says; null when it says nothing
     */
    static String decode(byte[] bytes, String charset) {
        return named(charset)
                .map(named -> new String(bytes, named))
                .orElseGet(() -> guess(bytes));
    }

    /** Up to so many bytes. */
    static byte[] read(InputStream stream, long limit) throws IOException {
        return stream.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
    }

    /** Without what PostgreSQL or a reader cannot hold; lines end in LF. */
    static String storable(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !isUnwanted(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** On one line, and not longer. */
    static String line(String text, int limit) {
        var line = storable(text).replaceAll("\\s+", " ").strip();
        return cut(line, limit);
    }

    static String cut(String text, int limit) {
        var end = text.offsetByCodePoints(0, Math.min(limit, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    private static boolean isUnwanted(int c) {
        var type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static Optional<Charset> named(String charset) {
        try {
            return charset == null || charset.equalsIgnoreCase("us-ascii")
                    ? Optional.empty()
                    : Optional.of(Charset.forName(charset.strip()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }
}
