package crm.customer.changes;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Somebody who follows the changes, and how far they were told. Looks come one after another. */
final class ChangesListener {
    /** Proxies give up silent connections after a minute or so. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int PORTION = 200;

    private final CustomerChangesService changes;
    private final Sse sse;
    private OptionalLong seq;
    private boolean behind = true;
    private long toldAt = System.nanoTime();

    /** @param seq what to go on after; empty to begin with the oldest change that is kept */
    ChangesListener(CustomerChangesService changes, Sse sse, OptionalLong seq) {
        this.changes = changes;
        this.sse = sse;
        this.seq = seq;
    }

    /** Whether there may be more already than was told: a whole portion was, or nothing yet. */
    boolean isBehind() {
        return behind;
    }

    /** What has happened since the last look, in portions; a heartbeat when nothing has for long. */
    List<OutboundSseEvent> look() {
        var page = changes.after(seq, PORTION);
        seq = OptionalLong.of(page.next());
        behind = page.items().size() == PORTION;
        if (page.items().isEmpty() && System.nanoTime() - toldAt < HEARTBEAT.toNanos()) {
            return List.of();
        }
        toldAt = System.nanoTime();
        return page.items().isEmpty()
                ? List.of(sse.newEventBuilder().comment("still here").build())
                : page.items().stream().map(this::event).toList();
    }

    private OutboundSseEvent event(CustomerChange change) {
        return sse.newEventBuilder()
                .name("change")
                .id(Long.toString(change.seq()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(CustomerChange.class, change)
                .build();
    }
}
