package crm.marketing.audience;

import crm.marketing.database.Column;
import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The segments, and which of their events were heard: they are numbered without a gap, so a segment is whole when none is missing,
 * and the newest says that nothing follows. In whatever order they come, and however often, the outcome is the same.
 */
@ApplicationScoped
class SegmentStore {

    /**
     * What is missing: of what was, what is not told now; and what lies between the newest that was held and the newest now,
     * and is not told either.
     */
    private static final String CHANGED = """
            insert into segment_ref as held (id, version, name, unfinished, missing)
            select segment_id, max(version), (array_agg(name order by version desc))[1],
              (array_agg(more order by version desc))[1],
              int8multirange(int8range(1, max(version) + 1)) - range_agg(int8range(version, version + 1))
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::boolean[]) as told(segment_id, version, name, more)
            group by segment_id
            order by segment_id
            on conflict (id) do update set
              version = greatest(held.version, excluded.version),
              name = case when excluded.version >= held.version then excluded.name else held.name end,
              unfinished = case when excluded.version > held.version then excluded.unfinished else held.unfinished end,
              missing = held.missing * (excluded.missing + int8multirange(int8range(excluded.version + 1, null)))
                + excluded.missing * int8multirange(int8range(held.version + 1, null))
            where held.removed_at is null
            """;

    /** What came before a restatement is heard with its last part. */
    private static final String RESTATED = """
            insert into segment_ref as held (id, version, name, missing)
            select id, version, name, int8multirange(int8range(1, version + 1))
            from (values (?::uuid, ?::bigint, ?::text)) as told(id, version, name)
            on conflict (id) do update set
              version = greatest(held.version, excluded.version),
              name = case when excluded.version >= held.version then excluded.name else held.name end,
              unfinished = held.unfinished and held.version >= excluded.version,
              missing = held.missing + excluded.missing * int8multirange(int8range(held.version + 1, null))
            where held.removed_at is null
            """;

    private static final String FIRST_PART = """
            update segment_ref set restated_version = ?, restated_part = 1
            where id = ? and removed_at is null and (restated_version is null or restated_version <= ?)""";

    private static final String NEXT_PART = """
            update segment_ref set restated_part = restated_part + 1
            where id = ? and restated_version = ? and restated_part = ? - 1""";

    private static final String LAST_PART = """
            update segment_ref set
              restated_version = null, restated_part = null,
              unfinished = unfinished and version > restated_version,
              missing = missing - int8multirange(int8range(null, restated_version + 1))
            where id = ? and restated_version is not null""";

    private static final String GONE = """
            insert into segment_ref as held (id, version, removed_at) values (?, ?, ?)
            on conflict (id) do update set version = greatest(held.version, excluded.version), removed_at = excluded.removed_at
            """;

    private final Statements statements;

    SegmentStore(Statements statements) {
        this.statements = statements;
    }

    void changed(List<SegmentNews> news) {
        statements.update(
                CHANGED,
                Column.of("uuid", news, SegmentNews::segmentId),
                Column.of("bigint", news, SegmentNews::version),
                Column.text(news, SegmentNews::name),
                Column.of("boolean", news, SegmentNews::more));
    }

    /** @param part number of the part, from 1: it counts only if all before it did */
    void restated(SegmentNews news, int part) {
        statements.update(RESTATED, news.segmentId(), news.version(), news.name());
        if (heard(news, part) && !news.more()) {
            statements.update(LAST_PART, news.segmentId());
        }
    }

    void gone(UUID segment, long version, Instant at) {
        statements.update(GONE, segment, version, at);
    }

    private boolean heard(SegmentNews news, int part) {
        var rows = part == 1
                ? statements.update(FIRST_PART, news.version(), news.segmentId(), news.version())
                : statements.update(NEXT_PART, news.segmentId(), news.version(), part);
        return rows > 0;
    }
}
