package crm.customer.segment;

import crm.customer.database.Database;
import crm.events.DomainEvent;
import crm.events.customer.SegmentRestated;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The segments with their members, to be told again: one segment at a time, in parts. */
@ApplicationScoped
public class SegmentStates implements StateSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String LAST = "select id from segment order by id desc limit 1";

    /** Parts, as they are told. */
    private static final String COUNT =
            "select coalesce(sum(greatest(1, (member_count + 499) / 500)), 0) from segment where id <= ?";

    /** Whoever changes the segment or its members waits until it is told. */
    private static final String NEXT = """
            select id, version, updated_at, name from segment
            where id > ? and id <= ? order by id limit 1 for share""";

    private static final String MEMBERS =
            "select customer_id from segment_member where segment_id = ? order by customer_id";

    private final Database database;

    SegmentStates(Database database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> last() {
        return database.list(LAST, row -> row.uuid(1)).stream().findFirst();
    }

    @Override
    public long count(UUID upTo) {
        return database.list(COUNT, row -> row.number(1), upTo).get(0);
    }

    @Override
    public List<DomainEvent> after(UUID after, UUID upTo, int limit) {
        return database
                .list(
                        NEXT,
                        row -> new Head(row.uuid(1), row.number(2), row.instant(3), row.text(4)),
                        Objects.requireNonNullElse(after, BEFORE_ALL),
                        upTo)
                .stream()
                .findFirst()
                .map(this::parts)
                .orElse(List.of());
    }

    private List<DomainEvent> parts(Head segment) {
        var members = database.list(MEMBERS, row -> row.uuid(1), segment.id());
        var parts = new ArrayList<DomainEvent>();
        for (var from = 0; from < members.size() || parts.isEmpty(); from += Segment.PART) {
            var to = Math.min(members.size(), from + Segment.PART);
            parts.add(segment.part(parts.size() + 1, members.subList(from, to), to < members.size()));
        }
        return parts;
    }

    private record Head(UUID id, long version, Instant at, String name) {

        SegmentRestated part(int number, List<UUID> members, boolean more) {
            return new SegmentRestated(id, version, at, name, number, members, more);
        }
    }
}
