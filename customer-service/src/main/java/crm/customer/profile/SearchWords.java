package crm.customer.profile;

import crm.customer.contactpoint.Email;
import crm.customer.contactpoint.PhoneNumbers;
import crm.platform.search.Words;
import java.util.List;

/** What a customer is found by: names, e-mail addresses, phone numbers and external ids. */
final class SearchWords {

    private SearchWords() {}

    static List<String> of(Profile profile) {
        var words = new Words()
                .text(profile.displayName())
                .text(profile.givenName())
                .text(profile.familyName())
                .texts(profile.emails().stream().map(Email::address).toList())
                .codes(profile.externalIds().values());
        for (var phone : profile.phones()) {
            words.phone(phone.number(), PhoneNumbers.national(phone.number()));
        }
        return words.list();
    }
}
