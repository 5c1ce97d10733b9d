package crm.devstack.health;

/**
 * One line of the status.
 *
 * @param name of the part
 * @param health whether it works
 * @param pid of its first process, 0 if there is none
 * @param memoryKib of all its processes (PSS)
 * @param port that its clients use, 0 if it has none
 */
public record PartStatus(String name, Health health, long pid, long memoryKib, int port) {}
