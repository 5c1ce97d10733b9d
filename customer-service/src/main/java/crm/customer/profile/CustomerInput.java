package crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.customer.contactpoint.Email;
import crm.customer.contactpoint.Phone;
import crm.customer.contactpoint.PostalAddress;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer as somebody writes it: nothing is normalised or checked yet, {@link ProfileReader} does both for every way
 * in. Codes and dates are text here, so that each wrong one is refused with its own code and all of them at once.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomerInput", description = "A customer to write. `kind` and one of the three names are needed.")
public record CustomerInput(
        @Schema(
                enumeration = {"person", "organization"},
                description = "What the customer is.",
                examples = "person")
        String kind,

        @Schema(
                nullable = true,
                maxLength = Limits.DISPLAY_NAME,
                description = "The name to show. Made from the other names, and following them, unless given.",
                examples = "Mei Lin")
        String displayName,

        @Schema(nullable = true, maxLength = Limits.NAME, description = "Given name.", examples = "Mei")
        String givenName,

        @Schema(nullable = true, maxLength = Limits.NAME, description = "Family name.", examples = "Lin")
        String familyName,

        @Schema(
                nullable = true,
                enumeration = {"female", "male", "other", "unknown"},
                description = "Gender, as far as it was told.",
                examples = "female")
        String gender,

        @Schema(
                nullable = true,
                format = "date",
                description = "Day of birth, from 1850-01-01 to today.",
                examples = "1990-04-23")
        String birthDate,

        @Schema(nullable = true, maxItems = 20, description = "E-mail addresses; one said twice is kept once.")
        List<Email> emails,

        @Schema(nullable = true, maxItems = 20, description = "Phone numbers; one said twice is kept once.")
        List<Phone> phones,

        @Schema(nullable = true, maxItems = 20, description = "Postal addresses; one said twice is kept once.")
        List<PostalAddress> addresses,

        @Schema(nullable = true, maxLength = Limits.LANGUAGE, description = "Language, BCP 47.", examples = "de-CH")
        String language,

        @Schema(
                nullable = true,
                maxLength = Limits.TIME_ZONE,
                description = "Time zone, IANA.",
                examples = "Europe/Berlin")
        String timeZone,

        @Schema(
                nullable = true,
                maxItems = Limits.TAGS,
                description = "Words to find the customer by.",
                examples = "[\"vip\"]")
        List<String> tags,

        @Schema(
                nullable = true,
                description = "Facts that have no field of their own: text, numbers, truth values or lists of text.",
                examples = "{\"shoeSize\": 38, \"hobbies\": [\"chess\"]}")
        Map<String, Object> attributes,

        @Schema(
                nullable = true,
                description = "The customer's ids in other systems, by system; each belongs to one customer only.",
                examples = "{\"erp\": \"K-1001\"}")
        Map<String, String> externalIds,

        @Schema(
                nullable = true,
                maxLength = Limits.SOURCE,
                description = "The channel or system the customer came from.",
                examples = "web-shop")
        String source,

        @Schema(
                nullable = true,
                maxLength = Limits.OWNER,
                description = "Who looks after the customer.",
                examples = "anna.koch")
        String owner) {

    /** A profile as it would have to be written to stay as it is: a patch is applied to this. */
    static CustomerInput of(Profile profile) {
        return new CustomerInput(
                profile.kind().wireName(),
                profile.displayNameGiven() ? profile.displayName() : null,
                profile.givenName(),
                profile.familyName(),
                profile.gender() == null ? null : profile.gender().wireName(),
                profile.birthDate() == null ? null : profile.birthDate().toString(),
                profile.emails(),
                profile.phones(),
                profile.addresses(),
                profile.language(),
                profile.timeZone(),
                profile.tags(),
                profile.attributes(),
                profile.externalIds(),
                profile.source(),
                profile.owner());
    }
}
