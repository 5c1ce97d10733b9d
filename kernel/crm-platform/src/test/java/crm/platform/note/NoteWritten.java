package crm.platform.note;

import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A note was written or rewritten. */
public record NoteWritten(UUID noteId, long version, Instant occurredAt, String text) implements DomainEvent {
    public static final String TYPE = "platform.note-written.v1";

    public static NoteWritten of(UUID note, long version) {
        return of(note, version, "version " + version);
    }

    public static NoteWritten of(UUID note, long version, String text) {
        return new NoteWritten(note, version, Instant.parse("2026-03-01T10:15:30.123456Z"), text);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID aggregateId() {
        return noteId;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
