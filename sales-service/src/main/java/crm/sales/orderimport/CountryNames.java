package crm.sales.orderimport;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries of ISO 3166-1 by their codes, their English names, and by what a mapping calls them. */
final class CountryNames {

    private static final Map<String, String> KNOWN = known();

    private final Map<String, String> told;

    /** @param told codes by what the file writes */
    CountryNames(Map<String, String> told) {
        this.told = new HashMap<>();
        told.forEach((name, code) -> this.told.put(key(name), code));
    }

    /** The code; empty of what is no country of ISO 3166. */
    Optional<String> code(String text) {
        var key = key(text);
        return Optional.ofNullable(told.getOrDefault(key, KNOWN.get(key)));
    }

    private static Map<String, String> known() {
        var known = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            known.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
            known.put(key(country.getISO3Country()), code);
            known.put(key(code), code);
        }
        return known;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
