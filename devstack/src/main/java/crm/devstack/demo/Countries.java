package crm.devstack.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the shop calls countries, as ISO 3166 codes. */
public final class Countries {
    private static final Map<String, String> CODES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                    code -> code,
                    (one, other) -> one));
    private static final Map<String, String> OTHER_NAMES = Map.of("EIRE", "IE", "RSA", "ZA", "USA", "US");

    private Countries() {}

    /** The code; empty for what is no country of its own, such as the Channel Islands together. */
    public static Optional<String> code(String name) {
        return Optional.ofNullable(OTHER_NAMES.getOrDefault(name, CODES.get(name)));
    }
}
