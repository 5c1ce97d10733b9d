package crm.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Established TCP connections of processes, from {@code /proc}. */
final class Sockets {
    private static final String ESTABLISHED = "01";
    private static final int STATE = 3;
    private static final int INODE = 9;

    private final Set<String> established = new HashSet<>();

    /** Looks at all connections of this machine. */
    static Sockets now() {
        var sockets = new Sockets();
        Stream.of("/proc/net/tcp", "/proc/net/tcp6").forEach(sockets::read);
        return sockets;
    }

    /** How many of them the process and its descendants hold. */
    long of(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(member -> links(member.pid()))
                .distinct()
                .filter(established::contains)
                .count();
    }

    /** How many of them the process alone holds. */
    long ofOne(long pid) {
        return links(pid).filter(established::contains).count();
    }

    private void read(String table) {
        try (var lines = Files.lines(Path.of(table))) {
            lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields[STATE].equals(ESTABLISHED))
                    .forEach(fields -> established.add("socket:[" + fields[INODE] + "]"));
        } catch (IOException e) {
            // A machine without IPv6 has no such table.
        }
    }

    private static Stream<String> links(long pid) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.map(Sockets::target).toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
