package crm.platform.precondition;

import java.util.UUID;

/** The versions a caller is willing to change: the If-Match header. */
public final class IfMatch {

    public static final String HEADER = "If-Match";

    private final EntityTags tags;

    private IfMatch(EntityTags tags) {
        this.tags = tags;
    }

    /** @throws PreconditionRequired if the header is absent */
    public static IfMatch required(String header) {
        if (header == null) {
            throw new PreconditionRequired(HEADER);
        }
        return optional(header);
    }

    /** Any version is fine if the header is absent. */
    public static IfMatch optional(String header) {
        return new IfMatch(header == null ? null : EntityTags.parse(HEADER, header));
    }

    /** True for {@code If-Match: *}: only change what exists. */
    public boolean isAny() {
        return tags != null && tags.any();
    }

    /** True if the caller named versions or {@code *}. */
    public boolean isPresent() {
        return tags != null;
    }

    /** @throws Stale if the current version is none of those the caller named */
    public void check(String resource, UUID id, long current) {
        if (tags != null && !tags.matchStrongly(current)) {
            throw new Stale(resource, id, newestNamed(current), current);
        }
    }

    private long newestNamed(long current) {
        return tags.tags().stream()
                .filter(tag -> tag.opaque().matches("\\d{1,18}"))
                .mapToLong(tag -> Long.parseLong(tag.opaque()))
                .filter(version -> version < current)
                .max()
                .orElse(current);
    }
}
