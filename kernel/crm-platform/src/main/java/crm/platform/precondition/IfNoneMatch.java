package crm.platform.precondition;

/** The versions, or contents, a caller already has: the If-None-Match header. */
public final class IfNoneMatch {

    public static final String HEADER = "If-None-Match";

    private final EntityTags tags;

    private IfNoneMatch(EntityTags tags) {
        this.tags = tags;
    }

    /** Matches nothing if the header is absent. */
    public static IfNoneMatch of(String header) {
        return new IfNoneMatch(header == null ? null : EntityTags.parse(HEADER, header));
    }

    /** True for {@code If-None-Match: *}: only create what does not exist. */
    public boolean isAny() {
        return tags != null && tags.any();
    }

    /** The caller has this version: answer 304 to a read. */
    public boolean matches(long version) {
        return matches(Long.toString(version));
    }

    /**
     * The caller has what is told by this tag: answer 304 to a read.
     *
     * @param opaque the entity tag without its quotes
     */
    public boolean matches(String opaque) {
        return tags != null && tags.matchWeakly(opaque);
    }
}
