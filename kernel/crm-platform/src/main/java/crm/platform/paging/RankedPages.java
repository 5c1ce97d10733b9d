package crm.platform.paging;

import crm.platform.filter.FieldKind;
import crm.platform.filter.ListField;
import crm.platform.paging.ListQuery.Restriction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads a list rank by rank, in each the newest first, page after page by the last row's rank and id. A rank is only read
 * when those before it do not fill the page, so that what fits best is found without weighing all that fits.
 */
@ApplicationScoped
public class RankedPages {

    private final Keyset keyset;

    RankedPages(Keyset keyset) {
        this.keyset = keyset;
    }

    /** @param after the last row that was shown of the rank; null at its beginning */
    private record Place(int rank, String after) {

        static Place of(Cursor cursor, int ranks) {
            if (cursor == null) {
                return new Place(0, null);
            }
            try {
                var values = cursor.values();
                var place = new Place(Integer.parseInt(values.get(0)), values.size() > 1 ? values.get(1) : null);
                if (place.rank < 0
                        || place.rank >= ranks
                        || place.after != null && UUID.fromString(place.after) == null) {
                    throw Cursor.malformed();
                }
                return place;
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw Cursor.malformed();
            }
        }

        String in(String list) {
            var values = after == null ? List.of("" + rank) : List.of("" + rank, after);
            return new Cursor(list, values).encode();
        }
    }

    /** A page of an entity's rows, each shown by the view; runs in the caller's transaction. */
    public <E, V> Page<V> page(
            Class<E> entity, ListQuery query, Ranking ranking, Function<? super E, ? extends V> view) {
        var start = Place.of(query.cursor(), ranking.ranks().size());
        var items = new ArrayList<V>();
        String next = null;
        for (var rank = start.rank(); rank < ranking.ranks().size() && next == null; rank++) {
            var condition = ranking.ranks().get(rank);
            if (condition.isEmpty()) {
                continue;
            }
            var room = query.limit() - items.size();
            var cursor = rank > start.rank() || start.after() == null
                    ? null
                    : new Cursor(query.list(), List.of(start.after()));
            var part = keyset.<E, V>page(entity, of(query, condition.get(), cursor, Math.max(room, 1)), view);
            if (room > 0) {
                items.addAll(part.items());
                next = part.next() == null ? null : new Place(rank, lastOf(part, query)).in(query.list());
            } else if (!part.items().isEmpty()) {
                next = new Place(rank, null).in(query.list());
            }
        }
        return new Page<>(items, next, keyset.total(entity, query.among(ranking.any())));
    }

    private static String lastOf(Page<?> part, ListQuery query) {
        return Cursor.parse(part.next(), query.list()).values().get(0);
    }

    private static ListQuery of(ListQuery query, Restriction rank, Cursor cursor, int limit) {
        var id = new ListField("id", query.fields().alias() + ".id", FieldKind.UUID_VALUE, null, true, true);
        return new ListQuery(
                        query.fields(),
                        query.filter(),
                        List.of(new SortKey(id, true)),
                        query.list(),
                        cursor,
                        limit,
                        null,
                        query.restrictions())
                .among(rank);
    }
}
