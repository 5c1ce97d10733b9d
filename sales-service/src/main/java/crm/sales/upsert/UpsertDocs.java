package crm.sales.upsert;

/** What the contract says alike wherever things are written by their ids in other systems. */
public final class UpsertDocs {

    public static final String SYSTEM = "The other system's name, as in `externalIds`.";
    public static final String EXTERNAL_ID = "The id there.";
    public static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    public static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when nothing has changed since.";
    public static final String ONLY_CREATE = "`*` only creates: 412 when it is there.";
    public static final String ONLY_UPDATE = "`*` or an ETag only changes: 412 when it is not there, or has changed.";

    /** Of a change by merge patch. */
    public static final String CHANGE = """
            A JSON merge patch (RFC 7396): a field left out stays, null clears it, a list is replaced whole, `externalIds` change \
            member by member. A change that changes nothing keeps the version. 412 names the fields that somebody else changed \
            since.""";

    /** Of a write by external id. */
    public static final String PUT = """
            Creates it when nothing has this id yet, and changes it otherwise: a field left out stays, null clears it. The id itself \
            need not be repeated in the body. The same body again changes nothing. 409 `external-ids-ambiguous`, with the \
            `candidates`, when another id in the body leads to something else.""";

    /** Of a batch. */
    public static final String BATCH = """
            Each row stands for itself: one that is refused does not disturb the others, and its result has the problem. Rows that \
            are about the same thing are written in their order.""";

    private UpsertDocs() {}
}
