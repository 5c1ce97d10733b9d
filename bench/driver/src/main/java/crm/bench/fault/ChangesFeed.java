package crm.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import crm.bench.session.Session;
import java.util.ArrayList;
import java.util.List;

/** The feed of changes, as a client follows it. */
record ChangesFeed(Session session) {
    private static final String PATH = "/v1/customers/changes?limit=%d&after=%s";
    private static final int LARGEST = 200;

    /** One entry. */
    record Change(long seq, String kind, String id, long version) {
        private static Change of(JsonNode item) {
            return new Change(
                    item.path("seq").asLong(),
                    item.path("change").asText(),
                    item.path("id").asText(),
                    item.path("version").asLong());
        }
    }

    /**
     * A part of the feed.
     *
     * @param next where the next part begins
     */
    record Page(List<Change> changes, String next) {
        private static Page of(JsonNode page) {
            var changes = new ArrayList<Change>();
            page.path("items").forEach(item -> changes.add(Change.of(item)));
            return new Page(changes, page.path("next").asText());
        }
    }

    /** The number of the newest change. */
    long latest() {
        return page("latest", 1).path("next").asLong();
    }

    /** Everything after this number, up to the end. */
    List<Change> since(long number) {
        var changes = new ArrayList<Change>();
        for (var page = after(Long.toString(number)); !page.changes().isEmpty(); page = after(page.next())) {
            changes.addAll(page.changes());
        }
        return changes;
    }

    /** As much as one answer holds. */
    Page after(String position) {
        return Page.of(page(position, LARGEST));
    }

    private JsonNode page(String after, int limit) {
        return session.get("admin", PATH.formatted(limit, after));
    }
}
