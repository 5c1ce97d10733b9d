package crm.customer.contactpoint;

import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.net.IDN;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings e-mail addresses into one form: lower case, an international domain in ASCII (punycode). The part before the @
 * may be international too (RFC 6531). RFC 5321 lets case matter there; no provider of note makes it matter, and people
 * type it as they like, so it does not here.
 */
public final class EmailAddresses {

    /** Longest address (RFC 5321), in its ASCII form. */
    public static final int LENGTH = 254;

    private static final int LOCAL_PART = 64;
    private static final Pattern ATOMS =
            Pattern.compile("[^\\s@.,:;<>()\\[\\]\\\\\"]+(?:\\.[^\\s@.,:;<>()\\[\\]\\\\\"]+)*");
    private static final Pattern TOP_LEVEL = Pattern.compile(".*\\.(?=.*[a-z])[a-z0-9-]{2,63}");

    private EmailAddresses() {}

    /**
     * Reads a list of typed addresses.
     *
     * @param held what the customer has now: an address that comes back in its normal form keeps what was typed
     */
    public static List<Email> read(List<Email> typed, List<Email> held, String pointer, Findings findings) {
        var echo = Echo.of(held, Email::address, Email::entered);
        return ContactList.read(typed, pointer, findings, (email, at) -> {
            echo.refuseInvented(email.entered(), at, findings);
            var address = CleanText.require(email.address(), LENGTH, at + "/address", findings);
            return address == null ? null : normalise(address, echo, at, findings);
        });
    }

    /** The addresses in their normal form, the one to write to before the others. */
    public static List<String> primaryFirst(List<Email> emails) {
        return emails.stream()
                .sorted(Comparator.comparing(email -> !email.primary()))
                .map(Email::address)
                .toList();
    }

    /** The normal form of an address, or nothing when it is none. */
    public static Optional<String> normalForm(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > LOCAL_PART || !ATOMS.matcher(typed.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(typed.substring(at + 1))
                .map(domain -> typed.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain)
                .filter(address -> address.length() <= LENGTH);
    }

    private static Email normalise(String typed, Echo echo, String at, Findings findings) {
        var address = normalForm(typed);
        if (address.isEmpty()) {
            findings.add(at + "/address", "email-invalid", "must be an e-mail address, such as name@example.com");
        }
        return address.map(normal -> new Email(normal, echo.entered(typed), null, false))
                .orElse(null);
    }

    private static Optional<String> domain(String typed) {
        try {
            var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(domain -> TOP_LEVEL.matcher(domain).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
