package crm.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place in a growing log file, to look only at what this start has written. */
record LogMark(Path log, long offset) {

    static LogMark atEndOf(Path log) {
        try {
            return new LogMark(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new ServerFailed("cannot read " + log + ": " + e.getMessage(), e);
        }
    }

    /** Whether the log got the text since the mark was set. */
    boolean passed(String text) {
        return added().contains(text);
    }

    /** What was written since, or nothing when there is no log yet. */
    String added() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.max(0, file.length() - offset)];
            file.seek(offset);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
