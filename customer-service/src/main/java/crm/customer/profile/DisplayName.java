package crm.customer.profile;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a name to show is made from a given and a family name. */
final class DisplayName {

    /** Where these scripts are written, the family name comes first and no blank follows it. */
    private static final Set<UnicodeScript> FAMILY_NAME_FIRST =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private DisplayName() {}

    /** The name to show, or null when there is neither name. */
    static String of(String givenName, String familyName) {
        if (givenName != null && familyName != null && isFamilyNameFirst(givenName + familyName)) {
            return familyName + givenName;
        }
        var name = Stream.of(givenName, familyName).filter(part -> part != null).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static boolean isFamilyNameFirst(String names) {
        return names.codePoints().mapToObj(UnicodeScript::of).allMatch(FAMILY_NAME_FIRST::contains);
    }
}
