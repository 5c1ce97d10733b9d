package crm.support.address;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form in which addresses are compared: lower case, an international domain in ASCII, as customers' addresses are told. */
public final class EmailAddress {

    /** Longest address (RFC 5321). */
    public static final int LENGTH = 254;

    private static final int LOCAL_PART = 64;
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}@,:;<>()\\[\\]\\\\\"]+");

    private EmailAddress() {}

    /** The normal form of an address, or nothing when it is none. */
    public static Optional<String> normal(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LOCAL_PART || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(domain -> text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain)
                .filter(address -> address.length() <= LENGTH);
    }

    private static Optional<String> domain(String typed) {
        try {
            var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return ascii.isEmpty() || ascii.startsWith(".") ? Optional.empty() : Optional.of(ascii);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
