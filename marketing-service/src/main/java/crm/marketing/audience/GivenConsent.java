package crm.marketing.audience;

import crm.events.customer.Consent;
import java.time.Instant;
import java.util.UUID;

/** What holds for a customer, a channel and a purpose, since a version of the customer. */
record GivenConsent(UUID customerId, long version, String channel, String purpose, String state, Instant since) {

    static GivenConsent of(UUID customer, long version, Consent consent) {
        return new GivenConsent(
                customer, version, consent.channel(), consent.purpose(), consent.state(), consent.since());
    }

    /** What it is about: of one key, the newest counts. */
    String key() {
        return customerId + " " + channel + " " + purpose;
    }

    GivenConsent newer(GivenConsent other) {
        return other.version >= version ? other : this;
    }
}
