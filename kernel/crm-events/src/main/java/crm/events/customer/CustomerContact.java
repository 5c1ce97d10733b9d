package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What other services need to recognise a customer and to address it. These are personal details: whoever keeps them forgets
 * them when the customer is removed.
 *
 * @param displayName what people call the customer
 * @param givenName given name of a person; absent when not known
 * @param familyName family name of a person; absent when not known
 * @param language BCP 47 tag of the language to write in; absent when not known
 * @param timeZone IANA name of the zone the customer lives in; absent when not known
 * @param emails e-mail addresses in their normal form, the primary one first
 * @param externalIds ids in other systems, by system
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerContact(
        String displayName,
        String givenName,
        String familyName,
        String language,
        String timeZone,
        List<String> emails,
        Map<String, String> externalIds) {

    /** Copies what it holds, so that a published event cannot change. */
    public CustomerContact {
        emails = emails == null ? List.of() : List.copyOf(emails);
        externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
    }
}
