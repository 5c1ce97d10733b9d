package crm.devstack.acceptance;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which role may do what: written down here a second time, by hand, so that a slip in the realm file is found. */
final class Scopes {
    private static final Map<String, Set<String>> ROLES = Map.of(
            "customers:read",
            Set.of(
                    "admin",
                    "sales-rep",
                    "sales-manager",
                    "marketer",
                    "support-agent",
                    "support-manager",
                    "privacy-officer",
                    "integration"),
            "customers:write",
            Set.of("admin", "sales-rep", "sales-manager", "support-agent", "support-manager", "integration"),
            "customers:delete",
            Set.of("admin", "sales-manager", "privacy-officer"),
            "customer-imports:read",
            Set.of("admin", "sales-manager", "marketer", "integration"),
            "customer-imports:write",
            Set.of("admin", "sales-manager", "marketer", "integration"),
            "reports:read",
            Set.of("admin", "sales-manager", "marketer", "support-manager", "analyst"),
            "operations:read",
            Set.of("admin", "operator"),
            "operations:write",
            Set.of("admin", "operator"));

    private Scopes() {}

    static Set<String> roles() {
        return new TreeSet<>(Set.of(
                "admin",
                "sales-rep",
                "sales-manager",
                "marketer",
                "support-agent",
                "support-manager",
                "analyst",
                "privacy-officer",
                "integration",
                "operator"));
    }

    static Set<String> of(String role) {
        return ROLES.entrySet().stream()
                .filter(scope -> scope.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean allows(String role, String scope) {
        return ROLES.get(scope).contains(role);
    }
}
