package crm.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Names one process for good: the operating system gives a process id to another process later, but not with the same start.
 *
 * @param pid process id
 * @param start clock ticks between the machine's start and the process'
 */
public record ProcessMark(long pid, long start) {
    private static final int STATE = 0;
    private static final int START = 19;

    /** The mark of a live process. */
    public static Optional<ProcessMark> of(long pid) {
        return fields(pid)
                .filter(fields -> !fields.get(STATE).equals("Z"))
                .map(fields -> new ProcessMark(pid, Long.parseLong(fields.get(START))));
    }

    /** The opposite of {@link #toString}; nothing if the text is no mark. */
    public static Optional<ProcessMark> parse(String text) {
        var numbers = text.strip().split(" ");
        try {
            return Optional.of(new ProcessMark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The process, if it still lives. */
    public Optional<ProcessHandle> process() {
        return of(pid).filter(this::equals).flatMap(same -> ProcessHandle.of(pid));
    }

    @Override
    public String toString() {
        return pid + " " + start;
    }

    /** Fields of {@code /proc/<pid>/stat} after the command, which may contain anything and ends with the last bracket. */
    private static Optional<List<String>> fields(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
