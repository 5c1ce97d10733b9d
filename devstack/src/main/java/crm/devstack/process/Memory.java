package crm.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes weigh. */
public final class Memory {
    private static final String PSS = "Pss:";
    private static final String SHARED = "Pss_Shmem:";

    private Memory() {}

    /**
     * The memory of a process and all its descendants in KiB, as PSS: a page that n processes share counts one n-th. A
     * process that may not be looked into counts nothing.
     */
    public static long pssKib(ProcessHandle process) {
        return withDescendants(process).mapToLong(Memory::ownPssKib).sum();
    }

    /** Of that, the segments that processes share, such as PostgreSQL's buffers: a page counts once it was used. */
    public static long sharedKib(ProcessHandle process) {
        return withDescendants(process).mapToLong(each -> kib(each, SHARED)).sum();
    }

    /** The memory of the process alone. */
    public static long ownPssKib(ProcessHandle process) {
        return kib(process, PSS);
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static long kib(ProcessHandle process, String field) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(Memory::number)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
