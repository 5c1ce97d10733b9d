package crm.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import crm.bench.data.CustomerData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How long searches of one kind take, one after another.
 *
 * @param p50 in milliseconds
 * @param p99 in milliseconds
 */
public record SearchLatency(String kind, String example, double p50, double p99) {
    /** The kind of which the others are parts. */
    public static final String ALL = "all";

    private static final int SEARCHES = 150;
    private static final int WARM_UP = 40;
    private static final long PRIME = 7919;

    /** Searches for customers who are there. */
    static List<SearchLatency> measure(ApiClient service, long customers) {
        var results = new ArrayList<SearchLatency>();
        var all = new ArrayList<Double>();
        kinds(service, customers).forEach((kind, query) -> {
            var times = new ArrayList<Double>();
            for (int at = 0; at < SEARCHES + WARM_UP; at++) {
                double millis = search(service, query.apply(at));
                if (at >= WARM_UP) {
                    times.add(millis);
                }
            }
            all.addAll(times);
            results.add(of(kind, query.apply(0), times));
        });
        results.add(of(ALL, "", all));
        return results;
    }

    /** What is looked for, by number. */
    private static Map<String, Function<Integer, String>> kinds(ApiClient service, long customers) {
        var people = new ArrayList<JsonNode>();
        for (int at = 0; people.size() < 50; at++) {
            long number = 1 + at * PRIME % customers;
            var customer =
                    service.get("/v1/customers/" + CustomerData.id(number)).json();
            if (customer.path("familyName").asText().matches("\\p{ASCII}{5,}")) {
                people.add(customer);
            }
        }
        var common = List.of("Schmier", "Weber", "Hoffer", "Fischer", "Becker", "Anna", "Marna", "Jona");
        var han = List.of("王伟", "李芳", "小明", "张秀英", "王", "美玲");
        var kinds = new LinkedHashMap<String, Function<Integer, String>>();
        kinds.put("full name", at -> of(people, at).path("displayName").asText());
        kinds.put("common name", at -> common.get(at % common.size()));
        kinds.put(
                "beginning of a name",
                at -> of(people, at).path("familyName").asText().substring(0, 3));
        kinds.put(
                "name with a typing error",
                at -> mistyped(of(people, at).path("familyName").asText()));
        kinds.put("e-mail address", at -> of(people, at).at("/emails/0/address").asText());
        kinds.put("phone number", at -> of(people, at).at("/phones/0/number").asText());
        kinds.put("external id", at -> of(people, at).at("/externalIds/erp").asText());
        kinds.put("Chinese name", at -> han.get(at % han.size()));
        return kinds;
    }

    private static <T> T of(List<T> people, int at) {
        return people.get(at % people.size());
    }

    /** Two letters in the middle change places. */
    static String mistyped(String name) {
        int middle = name.length() / 2;
        return name.substring(0, middle - 1)
                + name.charAt(middle)
                + name.charAt(middle - 1)
                + name.substring(middle + 1);
    }

    private static double search(ApiClient service, String query) {
        return service.get("/v1/customers?q=" + ApiClient.escaped(query)).millis();
    }

    private static SearchLatency of(String kind, String example, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return new SearchLatency(kind, example, Spread.quantile(sorted, 0.5), Spread.quantile(sorted, 0.99));
    }
}
