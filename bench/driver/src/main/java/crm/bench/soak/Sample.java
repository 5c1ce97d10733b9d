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
     * @param memoryKib PSS of all its processes, without what they share
     * @param sharedKib segments that its processes share, as far as they were used
     * @param sockets established connections
     */
    record Weight(String part, long memoryKib, long sharedKib, long sockets) {}

    Weight of(String part) {
        return parts.stream()
                .filter(weight -> weight.part().equals(part))
                .findFirst()
                .orElse(new Weight(part, 0, 0, 0));
    }

    long connectionsOf(String role) {
        return databaseConnections.getOrDefault(role, 0L);
    }
}
