package crm.customer.profile;

import crm.customer.contactpoint.Email;
import crm.customer.contactpoint.Phone;
import crm.platform.search.Words;
import java.util.List;

/** What a customer is found by: names, e-mail addresses, phone numbers and external ids. */
final class SearchWords {

    private SearchWords() {}

    static List<String> of(Profile profile) {
        return new Words()
                .text(profile.displayName())
                .text(profile.givenName())
                .text(profile.familyName())
                .texts(profile.emails().stream().map(Email::address).toList())
                .phones(profile.phones().stream().map(Phone::number).toList())
                .codes(profile.externalIds().values())
                .list();
    }
}
