package crm.marketing.audience;

import crm.events.customer.CustomerContact;
import crm.events.customer.CustomerState;
import java.util.UUID;

/**
 * What an event says about a customer who is there.
 *
 * @param told whether the event carried the contact; otherwise what is held of it stays
 */
record Contact(
        UUID customerId,
        long version,
        boolean told,
        String displayName,
        String givenName,
        String familyName,
        String language,
        String timeZone,
        String email) {

    static Contact of(CustomerState event) {
        var contact = event.contact();
        if (contact == null) {
            return new Contact(event.customerId(), event.version(), false, null, null, null, null, null, null);
        }
        return new Contact(
                event.customerId(),
                event.version(),
                true,
                contact.displayName(),
                contact.givenName(),
                contact.familyName(),
                contact.language(),
                contact.timeZone(),
                primary(contact));
    }

    private static String primary(CustomerContact contact) {
        return contact.emails().isEmpty() ? null : contact.emails().get(0);
    }

    /** What both say together: the newer one counts, and what of it is not told is known from the other. */
    Contact newer(Contact other) {
        var newest = other.version > version || other.version == version && other.told ? other : this;
        var known = newest.told ? newest : newest == other ? this : other;
        return new Contact(
                customerId,
                newest.version,
                known.told,
                known.displayName,
                known.givenName,
                known.familyName,
                known.language,
                known.timeZone,
                known.email);
    }
}
