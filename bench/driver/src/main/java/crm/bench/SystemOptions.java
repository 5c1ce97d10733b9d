package crm.bench;

import crm.bench.system.BenchSystem;
import crm.devstack.layout.Checkout;
import crm.devstack.layout.Progress;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that needs a running system. */
final class SystemOptions {
    private static final long BEGIN = System.nanoTime();

    @Option(
            names = "--offset",
            defaultValue = "4000",
            paramLabel = "N",
            description = "Added to all ports (${DEFAULT-VALUE}).")
    private int offset;

    @Option(names = "--keep", description = "Leaves the system running, for the next command to use.")
    private boolean kept;

    @Option(names = "--report", paramLabel = "FOLDER", description = "Where the report goes (bench/report).")
    private Path report;

    BenchSystem open() {
        return BenchSystem.open(offset, kept, progress());
    }

    int offset() {
        return offset;
    }

    Path report() {
        return report == null ? Checkout.current().folder().resolve("bench/report") : report.toAbsolutePath();
    }

    /** Tells what happens, and when. */
    static Progress progress() {
        return line -> System.out.printf("%6.0f s  %s%n", (System.nanoTime() - BEGIN) / 1e9, line);
    }
}
