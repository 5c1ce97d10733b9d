package crm.bench.session;

import picocli.CommandLine.Option;

/** Options of every command that puts a system under load by clients of its own. */
public final class SessionOptions {
    @Option(
            names = "--connections",
            defaultValue = "8",
            description = "clients with a connection each (${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--offset",
            defaultValue = "4000",
            description = "of the ports, if the system is not running (${DEFAULT-VALUE})")
    private int offset;

    /** How many clients there are, each with a connection. */
    public int connections() {
        return connections;
    }

    /** @param name of the system's folder, where {@code CRM_HOME} names none */
    public SystemUnderTest open(String name) {
        return new SystemUnderTest(name, offset, System.out::println);
    }
}
