package crm.platform.text;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes of published lists: countries (ISO 3166-1), languages (BCP 47), time zones (IANA). {@link CurrencyCodes} has those of
 * currencies.
 */
public final class Codes {

    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = languages();
    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Codes() {}

    /** Reads an ISO 3166-1 alpha-2 country in either case; null when absent or refused. */
    public static String country(String typed, String pointer, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        // of letters beyond ASCII, some become those of a country
        var country = typed.strip();
        if (COUNTRY.matcher(country).matches() && COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
            return country.toUpperCase(Locale.ROOT);
        }
        findings.add(pointer, "country-unknown", "must be a country of ISO 3166-1 alpha-2, such as DE");
        return null;
    }

    /** Reads a BCP 47 language tag into its canonical spelling; null when absent or refused. */
    public static String language(String typed, String pointer, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var locale = locale(typed.strip());
        if (locale != null && LANGUAGES.contains(locale.getLanguage()) && knowsRegion(locale)) {
            return locale.toLanguageTag();
        }
        findings.add(pointer, "language-unknown", "must be a language of BCP 47, such as de or pt-BR");
        return null;
    }

    /** Reads the name of an IANA time zone; null when absent or refused. */
    public static String timeZone(String typed, String pointer, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (TIME_ZONES.contains(typed.strip())) {
            return typed.strip();
        }
        findings.add(pointer, "time-zone-unknown", "must be an IANA time zone, such as Europe/Berlin");
        return null;
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException notBcp47) {
            return null;
        }
    }

    /** A region is a country, or an area of three digits (UN M.49) such as 419 for Latin America. */
    private static boolean knowsRegion(Locale locale) {
        var region = locale.getCountry();
        return region.isEmpty() || region.length() == 3 || COUNTRIES.contains(region);
    }

    /** The two-letter codes of ISO 639-1 and the three-letter ones that the JDK has data for, such as yue and fil. */
    private static Set<String> languages() {
        return Stream.concat(
                        Arrays.stream(Locale.getISOLanguages()),
                        Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
                .filter(language -> !language.isEmpty())
                .map(language ->
                        new Locale.Builder().setLanguage(language).build().getLanguage())
                .collect(Collectors.toUnmodifiableSet());
    }
}
