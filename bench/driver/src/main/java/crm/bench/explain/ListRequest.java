package crm.bench.explain;

import crm.bench.speed.ApiClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of the list of customers.
 *
 * @param filter empty for none
 * @param sort empty for the order that the list has by itself
 */
record ListRequest(String filter, String sort) {
    private static final Map<String, List<String>> FILTERS = filters();
    private static final List<String> SORTS = List.of("displayName", "familyName", "createdAt", "updatedAt");

    /** Every field by every kind of comparison that it is made for; then every order, alone and with a filter. */
    static List<ListRequest> all() {
        var requests = new ArrayList<ListRequest>();
        FILTERS.forEach((field, comparisons) ->
                comparisons.forEach(comparison -> requests.add(new ListRequest(field + comparison, ""))));
        for (var sort : SORTS) {
            for (var direction : List.of("", "-")) {
                requests.add(new ListRequest("", direction + sort));
                requests.add(new ListRequest("country==DE", direction + sort));
            }
        }
        return requests;
    }

    String path() {
        return "/v1/customers?limit=50" + (filter.isEmpty() ? "" : "&filter=" + ApiClient.escaped(filter))
                + (sort.isEmpty() ? "" : "&sort=" + sort);
    }

    String title() {
        return (filter.isEmpty() ? "no filter" : "`" + filter + "`")
                + (sort.isEmpty() ? "" : ", sorted by `" + sort + "`");
    }

    private static Map<String, List<String>> filters() {
        var filters = new LinkedHashMap<String, List<String>>();
        filters.put(
                "id",
                List.of(
                        "==01920000-0000-7000-8000-000000000100",
                        "=in=(01920000-0000-7000-8000-000000000100,01920000-0000-7000-8000-000000000200)"));
        filters.put("kind", List.of("==person", "==organization"));
        filters.put(
                "displayName", List.of("=='Anna Weber'", "=='Anna W*'", "=gt=Z", "=in=('Anna Weber','Jona Becker')"));
        filters.put("givenName", List.of("==Anna", "=='Hann*'", "=null=true"));
        filters.put("familyName", List.of("==Weber", "=='Web*'", "=in=(Weber,Becker)", "=null=true"));
        filters.put("birthDate", List.of("==1984-05-17", "=ge=2008-01-01", "=null=true"));
        filters.put("email", List.of("==nobody@example.com", "=in=(nobody@example.com,none@example.com)"));
        filters.put("phone", List.of("=='+491510000001'"));
        filters.put("country", List.of("==DE", "==CN", "=in=(CH,AT)", "!=DE"));
        filters.put("language", List.of("==de", "==zh", "=in=(it,zh)"));
        filters.put("tags", List.of("==vip", "==tag-20", "!=vip"));
        filters.put("source", List.of("==web-shop", "==import", "=in=(fair,import)"));
        filters.put("owner", List.of("==rep-7", "=in=(rep-7,rep-8)", "=null=true"));
        filters.put("createdAt", List.of("=ge=2026-06-01T00:00:00Z", "=lt=2024-07-03T00:00:00Z"));
        filters.put("updatedAt", List.of("=ge=2026-06-01T00:00:00Z", "=lt=2024-07-03T00:00:00Z"));
        return filters;
    }
}
