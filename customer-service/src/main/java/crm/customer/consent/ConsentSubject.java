package crm.customer.consent;

import crm.customer.text.Findings;
import java.util.regex.Pattern;

/**
 * What a consent is about.
 *
 * @param purpose what for, in kebab case
 */
public record ConsentSubject(ConsentChannel channel, String purpose) {

    static final String PURPOSE = "^[a-z][a-z0-9-]{0,49}$";
    private static final Pattern VALID = Pattern.compile(PURPOSE);

    /** Notes at the pointer when the purpose is none. */
    static ConsentSubject read(ConsentChannel channel, String purpose, String pointer, Findings findings) {
        if (purpose == null || !VALID.matcher(purpose).matches()) {
            findings.add(
                    pointer,
                    "purpose-invalid",
                    "must be lower-case letters, digits and hyphens, beginning with a letter, at most 50");
        }
        return new ConsentSubject(channel, purpose);
    }
}
