package crm.marketing.attribution;

import java.util.UUID;

/** A credit as it is stored. */
record HeldCredit(UUID id, long version, Credit credit) {

    HeldCredit next(Credit now) {
        return new HeldCredit(id, version + 1, now);
    }
}
