package crm.devstack;

import crm.devstack.health.PartStatus;
import crm.devstack.health.SystemStatus;
import java.io.PrintStream;

/** The status as a table. */
final class StatusTable {
    private static final String LINE = "%-18s  %-28s  %8s  %9s  %6s%n";
    private static final double KIB_IN_MIB = 1024;

    private StatusTable() {}

    static void print(SystemStatus status, PrintStream out) {
        out.printf(LINE, "PART", "HEALTH", "PID", "MEMORY", "PORT");
        status.parts().forEach(part -> print(part, out));
        out.printf(LINE, "total", status.isHealthy() ? "healthy" : "not healthy", "", memory(status.memoryKib()), "");
    }

    private static void print(PartStatus part, PrintStream out) {
        out.printf(
                LINE,
                part.name(),
                part.health().text(),
                part.pid() == 0 ? "-" : part.pid(),
                part.pid() == 0 ? "-" : memory(part.memoryKib()),
                part.port() == 0 ? "-" : part.port());
    }

    private static String memory(long kib) {
        return "%.0f MiB".formatted(kib / KIB_IN_MIB);
    }
}
