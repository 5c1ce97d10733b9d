package crm.devstack.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of the running system: a process, or a family of processes, that listens on ports. */
public enum Part {
    POSTGRESQL(5433),
    KAFKA(9092, 9093),
    KEYCLOAK(8180, 9180),
    MAIL(3025, 3143, 8090),
    CUSTOMER_SERVICE(8081),
    SALES_SERVICE(8082),
    MARKETING_SERVICE(8083),
    SUPPORT_SERVICE(8084),
    ANALYTICS_SERVICE(8085),
    GATEWAY(8080);

    private static final Set<Part> SERVICES = EnumSet.range(CUSTOMER_SERVICE, ANALYTICS_SERVICE);

    private final List<Integer> basePorts;

    Part(Integer... basePorts) {
        this.basePorts = List.of(basePorts);
    }

    /** The applications with a database of their own. */
    public static Set<Part> services() {
        return EnumSet.copyOf(SERVICES);
    }

    /**
     * The part that a user means.
     *
     * @throws StackFailed with the names there are, when it is none of them
     */
    public static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(name) || part.shortName().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackFailed("There is no part '" + name + "'. Parts: "
                        + Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "))));
    }

    /** What users call it; an application's is also its folder in the checkout. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The label of a service without its ending: {@code customer}; also the name of its database and role. */
    public String shortName() {
        return label().replace("-service", "");
    }

    /** One of ours, as opposed to a server that ours need. */
    public boolean isApplication() {
        return this == GATEWAY || SERVICES.contains(this);
    }

    /** Ports without offset; the first is the one that clients use. */
    List<Integer> basePorts() {
        return basePorts;
    }
}
