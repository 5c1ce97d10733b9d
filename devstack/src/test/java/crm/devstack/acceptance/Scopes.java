package crm.devstack.acceptance;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which role may do what: written down here a second time, by hand, so that a slip in the realm file is found. */
final class Scopes {
    private static final Map<String, Set<String>> ROLES = Map.ofEntries(
            roles(
                    "customers:read",
                    "admin sales-rep sales-manager marketer support-agent support-manager privacy-officer integration"),
            roles("customers:write", "admin sales-rep sales-manager support-agent support-manager integration"),
            roles("customers:delete", "admin sales-manager privacy-officer"),
            roles("customer-imports:read", "admin sales-manager marketer integration"),
            roles("customer-imports:write", "admin sales-manager marketer integration"),
            roles("customer-exports:read", "admin sales-manager marketer integration"),
            roles("customer-exports:write", "admin sales-manager marketer integration"),
            roles(
                    "consents:read",
                    "admin sales-rep sales-manager marketer support-agent support-manager privacy-officer integration"),
            roles(
                    "consents:write",
                    "admin sales-rep sales-manager support-agent support-manager privacy-officer integration"),
            roles("segments:read", "admin sales-rep sales-manager marketer analyst integration"),
            roles("segments:write", "admin sales-manager marketer"),
            roles(
                    "products:read",
                    "admin sales-rep sales-manager marketer support-agent support-manager analyst integration"),
            roles("products:write", "admin sales-manager integration"),
            roles(
                    "orders:read",
                    "admin sales-rep sales-manager support-agent support-manager privacy-officer integration"),
            roles("orders:write", "admin sales-rep sales-manager integration"),
            roles("order-imports:read", "admin sales-manager integration"),
            roles("order-imports:write", "admin sales-manager integration"),
            roles("opportunities:read", "admin sales-rep sales-manager integration"),
            roles("opportunities:write", "admin sales-rep sales-manager"),
            roles("campaigns:read", "admin sales-manager marketer"),
            roles("campaigns:write", "admin marketer"),
            roles("campaigns:send", "admin marketer"),
            roles(
                    "tickets:read",
                    "admin sales-rep sales-manager support-agent support-manager privacy-officer integration"),
            roles("tickets:write", "admin support-agent support-manager integration"),
            roles("surveys:read", "admin support-agent support-manager"),
            roles("surveys:write", "admin support-agent support-manager integration"),
            roles("calendars:read", "admin support-agent support-manager"),
            roles("calendars:write", "admin support-manager"),
            roles("reports:read", "admin sales-manager marketer support-manager analyst"),
            roles("operations:read", "admin operator"),
            roles("operations:write", "admin operator"));

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
                "operator",
                "integration"));
    }

    static Set<String> of(String role) {
        return ROLES.entrySet().stream()
                .filter(scope -> scope.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map.Entry<String, Set<String>> roles(String scope, String roles) {
        return Map.entry(scope, Arrays.stream(roles.split(" ")).collect(Collectors.toUnmodifiableSet()));
    }
}
