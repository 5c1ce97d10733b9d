package crm.customer.profile;

import crm.customer.contactpoint.EmailAddresses;
import crm.customer.contactpoint.PhoneNumbers;
import crm.customer.contactpoint.PostalAddresses;
import crm.platform.text.CleanText;
import crm.platform.text.Codes;
import crm.platform.text.Findings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** Makes a profile of what somebody wrote: the one door for the API, the batch and the file import. */
final class ProfileReader {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1850, 1, 1);

    private final Findings findings = new Findings();
    private final LocalDate today;

    private ProfileReader(LocalDate today) {
        this.today = today;
    }

    /**
     * Reads a customer.
     *
     * @param held what the customer has now; null for a new one
     * @param today the latest possible day of birth
     * @throws crm.platform.problem.InvalidInput with everything that is wrong
     */
    static Profile profile(CustomerInput input, Profile held, LocalDate today) {
        var reader = new ProfileReader(today);
        var profile = reader.read(input, held);
        reader.findings.throwIfAny();
        return profile;
    }

    private Profile read(CustomerInput input, Profile held) {
        var kind = kind(input.kind());
        var given = text(input.displayName(), Limits.DISPLAY_NAME, "/displayName");
        var givenName = text(input.givenName(), Limits.NAME, "/givenName");
        var familyName = text(input.familyName(), Limits.NAME, "/familyName");
        var addresses = PostalAddresses.read(input.addresses(), "/addresses", findings);
        return new Profile(
                kind,
                given != null ? given : derived(input, givenName, familyName),
                given != null,
                givenName,
                familyName,
                choice(input.gender(), Gender.values(), Gender::wireName, "/gender"),
                birthDate(input.birthDate()),
                EmailAddresses.read(input.emails(), held == null ? List.of() : held.emails(), "/emails", findings),
                PhoneNumbers.read(
                        input.phones(),
                        held == null ? List.of() : held.phones(),
                        PostalAddresses.primaryCountry(addresses),
                        "/phones",
                        findings),
                addresses,
                Codes.language(text(input.language(), Limits.LANGUAGE, "/language"), "/language", findings),
                Codes.timeZone(text(input.timeZone(), Limits.TIME_ZONE, "/timeZone"), "/timeZone", findings),
                tags(input.tags()),
                Attributes.read(input.attributes(), "/attributes", findings),
                ExternalId.read(input.externalIds(), "/externalIds", findings),
                text(input.source(), Limits.SOURCE, "/source"),
                text(input.owner(), Limits.OWNER, "/owner"));
    }

    private String text(String typed, int limit, String pointer) {
        return CleanText.read(typed, limit, pointer, findings);
    }

    private Kind kind(String typed) {
        if (typed == null) {
            findings.add("/kind", "required", "is required: person or organization");
        }
        return choice(typed, Kind.values(), Kind::wireName, "/kind");
    }

    private String derived(CustomerInput input, String givenName, String familyName) {
        var name = DisplayName.of(givenName, familyName);
        if (name == null && isBlank(input.displayName()) && isBlank(input.givenName()) && isBlank(input.familyName())) {
            findings.add("/displayName", "name-required", "is required, or givenName or familyName");
        }
        return name;
    }

    /** Otherwise a name was there and refused, which is a finding already. */
    private static boolean isBlank(String typed) {
        return typed == null || CleanText.read(typed, Integer.MAX_VALUE, "", new Findings()) == null;
    }

    private <E> E choice(String typed, E[] values, Function<E, String> wireName, String pointer) {
        if (typed == null) {
            return null;
        }
        var names = new ArrayList<String>();
        for (E value : values) {
            if (wireName.apply(value).equals(typed)) {
                return value;
            }
            names.add(wireName.apply(value));
        }
        findings.add(pointer, "wrong-format", "must be one of " + String.join(", ", names));
        return null;
    }

    private LocalDate birthDate(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(typed.strip());
            if (date.isBefore(EARLIEST_BIRTH) || date.isAfter(today)) {
                findings.add("/birthDate", "out-of-range", "must be from 1850-01-01 to today");
            }
            return date;
        } catch (DateTimeParseException notADate) {
            findings.add("/birthDate", "wrong-format", "must be a date, such as 1990-04-23");
            return null;
        }
    }

    private List<String> tags(List<String> typed) {
        if (typed == null) {
            return List.of();
        }
        if (typed.size() > Limits.TAGS) {
            findings.add("/tags", "wrong-length", "must have at most " + Limits.TAGS + " tags");
            return List.of();
        }
        var tags = new LinkedHashSet<String>();
        for (int i = 0; i < typed.size(); i++) {
            tags.add(CleanText.require(typed.get(i), Limits.TAG, "/tags/" + i, findings));
        }
        return new ArrayList<>(tags);
    }
}
