package crm.bench.soak;

import java.util.List;
import java.util.Map;

/**
 * How the system is at one moment.
 *
 * @param minute of the load
 * @param parts each part
 * @param databaseConnections by the role that has them
 * @param calls since the load began
 * @param errors since the load began, by kind
 */
record Sample(
        int minute,
        List<Weight> parts,
        Map<String, Long> databaseConnections,
        long calls,
        Map<String, Integer> errors) {

    /**
     * @param pid of its first process, 0 if there is none
     * @param healthy whether it can do its work
     * @param memoryKib PSS of all its processes, without what PostgreSQL shares among its own
     * @param sharedKib what PostgreSQL's processes share, as far as it was used
     * @param sockets established connections
     */
    record Weight(String part, long pid, boolean healthy, long memoryKib, long sharedKib, long sockets) {}

    Weight of(String part) {
        return parts.stream()
                .filter(weight -> weight.part().equals(part))
                .findFirst()
                .orElse(new Weight(part, 0, false, 0, 0, 0));
    }

    long connectionsOf(String role) {
        return databaseConnections.getOrDefault(role, 0L);
    }
}
