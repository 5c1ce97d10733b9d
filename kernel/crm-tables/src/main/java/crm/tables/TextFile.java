package crm.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** The characters of a file. Bytes that are none in its encoding become {@link #REPLACEMENT}, so that each row can be judged. */
public final class TextFile {

    /** What stands for bytes that are no character. */
    public static final String REPLACEMENT = "\uFFFD";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** Opens the file after its byte order mark, if it has one. */
    static BufferedReader open(InputStream file, Charset charset) {
        try {
            var text = new BufferedReader(new InputStreamReader(file, charset));
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
