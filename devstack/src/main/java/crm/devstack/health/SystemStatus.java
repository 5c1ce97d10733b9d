package crm.devstack.health;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.process.Memory;
import crm.devstack.process.PidFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How every part is, seen from outside: from the processes and from what they answer. So it tells the truth also when
 * the supervisor is dead.
 *
 * @param parts the servers, the applications, and the supervisor at the end
 */
public record SystemStatus(List<PartStatus> parts) {

    /** Looks at all parts at once. */
    public static SystemStatus of(PidFiles pids, Ports ports) {
        var parts = new ArrayList<>(Arrays.stream(Part.values())
                .parallel()
                .map(part -> part(part, pids, ports))
                .toList());
        parts.add(supervisor(pids));
        return new SystemStatus(List.copyOf(parts));
    }

    /** Whether every part works. */
    public boolean isHealthy() {
        return parts.stream().allMatch(part -> part.health().ok());
    }

    /** Memory of all parts together. */
    public long memoryKib() {
        return parts.stream().mapToLong(PartStatus::memoryKib).sum();
    }

    /** How one part is, whoever started it. */
    public static Health health(Part part, Ports ports) {
        return Probe.of(part, ports).ask();
    }

    private static PartStatus part(Part part, PidFiles pids, Ports ports) {
        return pids.process(part)
                .map(process -> new PartStatus(
                        part.label(), health(part, ports), process.pid(), Memory.pssKib(process), ports.of(part)))
                .orElseGet(() -> new PartStatus(part.label(), Health.DEAD, 0, 0, ports.of(part)));
    }

    /** Its memory is its own: the parts are its children and have been counted. */
    private static PartStatus supervisor(PidFiles pids) {
        return pids.process(PidFiles.SUPERVISOR)
                .map(process -> new PartStatus(
                        PidFiles.SUPERVISOR, Health.HEALTHY, process.pid(), Memory.ownPssKib(process), 0))
                .orElseGet(() -> new PartStatus(PidFiles.SUPERVISOR, Health.DEAD, 0, 0, 0));
    }
}
