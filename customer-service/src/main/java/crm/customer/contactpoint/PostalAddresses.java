package crm.customer.contactpoint;

import crm.platform.text.CleanText;
import crm.platform.text.Codes;
import crm.platform.text.Findings;
import java.util.List;
import java.util.stream.Stream;

/** Brings postal addresses into one form. */
public final class PostalAddresses {

    static final int STREET = 300;
    static final int NAME = 120;
    static final int POSTAL_CODE = 20;

    private PostalAddresses() {}

    /** Reads a list of typed addresses. */
    public static List<PostalAddress> read(List<PostalAddress> typed, String pointer, Findings findings) {
        return ContactList.read(typed, pointer, findings, (address, at) -> normalise(address, at, findings));
    }

    /** The country of the primary address, or null. */
    public static String primaryCountry(List<PostalAddress> addresses) {
        return addresses.stream()
                .filter(PostalAddress::primary)
                .findFirst()
                .map(PostalAddress::country)
                .orElse(null);
    }

    private static PostalAddress normalise(PostalAddress typed, String at, Findings findings) {
        var address = new PostalAddress(
                CleanText.read(typed.street(), STREET, at + "/street", findings),
                CleanText.read(typed.city(), NAME, at + "/city", findings),
                CleanText.read(typed.region(), NAME, at + "/region", findings),
                CleanText.read(typed.postalCode(), POSTAL_CODE, at + "/postalCode", findings),
                Codes.country(typed.country(), at + "/country", findings),
                null,
                false);
        if (address.hasNoPart() && saysNothing(typed)) {
            findings.add(at, "address-empty", "must have at least one part");
        }
        return address.hasNoPart() ? null : address;
    }

    /** Only then is emptiness the error; otherwise a part was refused, which is a finding already. */
    private static boolean saysNothing(PostalAddress typed) {
        return Stream.of(typed.street(), typed.city(), typed.region(), typed.postalCode(), typed.country())
                .allMatch(part -> part == null || part.isBlank());
    }
}
