package crm.devstack.supervisor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The line of a log that best tells why a process did not start. */
final class LogHint {
    private static final int TAIL_BYTES = 65_536;
    private static final int LONGEST = 300;
    /** From the most to the least telling. */
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("(?i)no space left[^\"\\\\]*"),
            Pattern.compile("(?i)(port \\d+ seems to be|address) (already )?in use[^\"\\\\]*"),
            Pattern.compile("Caused by: [^\"\\\\]*"),
            Pattern.compile("(?<=\"message\":\")[^\"]*(?i:fail|error|cannot)[^\"]*"),
            Pattern.compile("(?:ERROR|Exception|Error:)[^\"\\\\]*"));

    private LogHint() {}

    /** {@code ": <hint>"}, or nothing. */
    static String of(Path log) {
        var tail = tail(log);
        for (var pattern : TELLING) {
            var found = pattern.matcher(tail)
                    .results()
                    .map(result -> result.group().lines().findFirst().orElse(""))
                    .toList();
            if (!found.isEmpty()) {
                var last = found.get(found.size() - 1).strip();
                return ": " + last.substring(0, Math.min(last.length(), LONGEST));
            }
        }
        return "";
    }

    private static String tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
