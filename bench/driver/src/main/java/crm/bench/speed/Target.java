package crm.bench.speed;

/** What is driven, in the order in which it is. */
public enum Target {
    /** A bare Quarkus resource that answers a constant of the same size: what HTTP costs. */
    CONSTANT("constant resource"),
    /** The service's statements by pgbench: what PostgreSQL costs. */
    POSTGRESQL("PostgreSQL"),
    /** The customer service itself. */
    DIRECT("service"),
    /** The customer service through the gateway. */
    GATEWAY("through the gateway");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
