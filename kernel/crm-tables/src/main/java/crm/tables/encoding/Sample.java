package crm.tables.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a file that are not plain ASCII: only they tell anything. A bounded part of the file is kept. */
final class Sample {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LARGEST = 64 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final List<byte[]> lines = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isAscii = true;
    private int size;

    private Sample() {}

    static List<byte[]> of(InputStream file) throws IOException {
        var sample = new Sample();
        var buffer = new byte[BUFFER];
        for (var count = file.read(buffer); count > 0 && sample.size < LARGEST; count = file.read(buffer)) {
            for (var i = 0; i < count; i++) {
                sample.take(buffer[i]);
            }
        }
        sample.endLine();
        return sample.lines;
    }

    private void take(byte one) {
        if (one == '\n' || one == '\r') {
            endLine();
            return;
        }
        // a line that is cut must not end within a character
        if (line.size() < LONGEST_LINE || one < 0 && line.size() < 2 * LONGEST_LINE) {
            line.write(one);
            isAscii &= one >= 0;
        }
    }

    private void endLine() {
        if (!isAscii && size < LARGEST) {
            lines.add(line.toByteArray());
            size += line.size();
        }
        line.reset();
        isAscii = true;
    }
}
