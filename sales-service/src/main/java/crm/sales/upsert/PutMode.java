package crm.sales.upsert;

import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.problem.InvalidInput;

/** What the preconditions of a PUT by external id allow. */
public final class PutMode {

    private PutMode() {}

    /** @throws InvalidInput when they contradict each other */
    public static UpsertMode of(IfMatch ifMatch, IfNoneMatch ifNoneMatch) {
        if (ifNoneMatch.isAny() && ifMatch.isPresent()) {
            throw InvalidInput.at("/header/If-None-Match", "contradiction", "must not come together with If-Match");
        }
        if (ifNoneMatch.isAny()) {
            return UpsertMode.CREATE;
        }
        return ifMatch.isPresent() ? UpsertMode.UPDATE : UpsertMode.UPSERT;
    }
}
