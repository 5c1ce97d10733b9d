package crm.customer.profile;

import crm.customer.contactpoint.Email;
import crm.customer.contactpoint.Phone;
import crm.customer.contactpoint.PostalAddresses;
import java.util.List;

/**
 * A profile with what its customer is listed and found by.
 *
 * @param country of the primary address (ISO 3166-1 alpha-2); null when not known
 * @param searchWords see {@link SearchWords}
 */
record FindableProfile(
        Profile profile,
        String country,
        List<String> emailAddresses,
        List<String> phoneNumbers,
        List<String> searchWords) {

    static FindableProfile of(Profile profile) {
        return new FindableProfile(
                profile,
                PostalAddresses.primaryCountry(profile.addresses()),
                profile.emails().stream().map(Email::address).toList(),
                profile.phones().stream().map(Phone::number).toList(),
                SearchWords.of(profile));
    }
}
