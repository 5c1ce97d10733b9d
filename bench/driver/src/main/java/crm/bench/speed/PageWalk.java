package crm.bench.speed;

import java.util.ArrayList;
import java.util.List;

/**
 * A walk through a long list by its cursors. When it is over, the first pages and the last ones are read again, in turn and
 * several times: once, fifty pages take a tenth of a second, in which anything else may need the processor.
 *
 * @param pages that were read
 * @param first milliseconds of a page, median of the first ones
 * @param last milliseconds of a page, median of the last ones
 */
public record PageWalk(String filter, String sort, int pages, double first, double last) {
    private static final int FAR = 10_000;
    private static final int MEASURED = 50;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 9;

    /** Lists of which even the 10,000th page is full at a million customers. */
    private static final List<List<String>> LISTS = List.of(
            List.of("kind==person", "-createdAt"),
            List.of("country=in=(DE,FR,GB)", "familyName"),
            List.of("source=in=(web-shop,store)", "-updatedAt"),
            List.of("createdAt=ge=2024-09-01T00:00:00Z", "displayName"));

    static List<PageWalk> measure(ApiClient service) {
        return LISTS.stream()
                .map(list -> walk(service, list.get(0), list.get(1)))
                .toList();
    }

    /** How many times as long a page at the far end takes. */
    public double ratio() {
        return last / first;
    }

    private static PageWalk walk(ApiClient service, String filter, String sort) {
        var begin = "/v1/customers?limit=50&filter=" + ApiClient.escaped(filter) + "&sort=" + sort;
        for (int at = 0; at < WARM_UP; at++) {
            service.get(begin);
        }
        var pages = new ArrayList<String>();
        String next = begin;
        while (next != null && pages.size() < FAR) {
            pages.add(next);
            var cursor = service.get(next).json().path("next").asText("");
            next = cursor.isEmpty() ? null : begin + "&cursor=" + ApiClient.escaped(cursor);
        }
        int measured = Math.min(MEASURED, pages.size());
        var first = new ArrayList<Double>();
        var last = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            pages.subList(0, measured)
                    .forEach(page -> first.add(service.get(page).millis()));
            pages.subList(pages.size() - measured, pages.size())
                    .forEach(page -> last.add(service.get(page).millis()));
        }
        return new PageWalk(filter, sort, pages.size(), median(first), median(last));
    }

    private static double median(List<Double> times) {
        return Spread.of(times).median();
    }
}
