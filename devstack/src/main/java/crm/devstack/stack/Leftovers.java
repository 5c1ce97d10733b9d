package crm.devstack.stack;

import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.process.PidFiles;
import crm.devstack.process.StackMark;
import crm.devstack.process.Termination;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Processes of a system that nobody holds any more, because its supervisor was killed. */
record Leftovers(Home home, PidFiles pids) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Whether there are any. */
    boolean exist() {
        return !all().isEmpty();
    }

    /** Ends them: the applications first, the servers, and then whatever else the system has started. */
    void end() {
        Termination.end(
                processes(
                        Arrays.stream(Part.values()).filter(Part::isApplication).toList()),
                "TERM",
                PATIENCE);
        Termination.end(processes(List.of(Part.KAFKA, Part.KEYCLOAK, Part.MAIL)), "TERM", PATIENCE);
        // PostgreSQL waits for its clients to leave on TERM, and closes their connections on INT.
        Termination.end(processes(List.of(Part.POSTGRESQL)), "INT", PATIENCE);
        Termination.end(StackMark.processes(home), "TERM", PATIENCE);
        Arrays.stream(Part.values()).map(Part::label).forEach(pids::forget);
    }

    /** Every live process of the system. */
    List<ProcessHandle> all() {
        var all = new ArrayList<>(processes(List.of(Part.values())));
        pids.process(PidFiles.SUPERVISOR).ifPresent(all::add);
        all.addAll(StackMark.processes(home));
        return all.stream().distinct().toList();
    }

    private List<ProcessHandle> processes(List<Part> parts) {
        return parts.stream().map(pids::process).flatMap(Optional::stream).toList();
    }
}
