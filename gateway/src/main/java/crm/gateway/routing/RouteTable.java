package crm.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All operations of the contract, the most specific template first. Immutable. */
public final class RouteTable {
    private static final Comparator<Entry> MOST_SPECIFIC_FIRST =
            Comparator.comparing(Entry::template, PathTemplate.MOST_SPECIFIC_FIRST);

    private final List<Entry> entries;

    private RouteTable(List<Entry> entries) {
        this.entries = entries.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /** @param routes array of {@code {method, path, service, open, keyed}}, as the build writes it; the last two are left out when false. */
    public static RouteTable of(JsonNode routes) {
        List<Entry> entries = new ArrayList<>();
        routes.forEach(route -> entries.add(new Entry(
                route.get("method").asText(),
                new PathTemplate(route.get("path").asText()),
                route.get("service").asText(),
                route.path("open").asBoolean(),
                route.path("keyed").asBoolean())));
        return new RouteTable(entries);
    }

    /** Where a request goes. {@code HEAD} goes where {@code GET} goes. */
    public Route find(String method, RawPath path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        Set<String> allowed = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.template().matches(path)) {
                if (entry.method().equals(wanted)) {
                    return new Route.To(entry.service(), entry.template().toString(), entry.open(), entry.keyed());
                }
                allowed.add(entry.method());
            }
        }
        return allowed.isEmpty() ? new Route.Unknown() : new Route.OtherMethods(withImplied(allowed));
    }

    /** How many operations there are. */
    public int size() {
        return entries.size();
    }

    private static Set<String> withImplied(Set<String> allowed) {
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return allowed;
    }

    private record Entry(String method, PathTemplate template, String service, boolean open, boolean keyed) {}
}
