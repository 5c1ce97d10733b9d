package crm.marketing.template;

import crm.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The variables of a template: those that every mail has, and those that the template declares, with their values unless
 * somebody says otherwise.
 */
public final class Variables {

    /** Where one says that one wants no more mail of this kind. */
    public static final String UNSUBSCRIBE_URL = "unsubscribeUrl";

    /** Those that every mail has, and what a preview shows for them. */
    private static final Map<String, String> STANDARD = Map.of(
            "customer.displayName",
            "Ada Lovelace",
            "customer.givenName",
            "Ada",
            "customer.familyName",
            "Lovelace",
            "customer.email",
            "ada@example.com",
            "customer.language",
            "en",
            "campaign.name",
            "Sample campaign",
            UNSUBSCRIBE_URL,
            "https://example.com/unsubscribe");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,49}");
    private static final int MOST = 50;

    private final Map<String, String> own;

    /** @param own value by name */
    public Variables(Map<String, String> own) {
        this.own = new TreeMap<>(own);
    }

    static Variables of(List<String> names, List<String> values) {
        var own = new TreeMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            own.put(names.get(i), values.get(i));
        }
        return new Variables(own);
    }

    /** What is wrong with the declarations. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (own.size() > MOST) {
            errors.add(new FieldError("/variables", "wrong-length", "must be " + MOST + " at most"));
        }
        own.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || isReserved(name)) {
                errors.add(new FieldError(
                        "/variables/" + pointer(name),
                        "wrong-format",
                        "must be letters and digits, begin with a letter, and not be a name that every mail has"));
            }
            if (value == null) {
                errors.add(new FieldError("/variables/" + pointer(name), "required", "must not be null"));
            }
        });
        return errors;
    }

    /** All names that a template may use. */
    Set<String> names() {
        var names = new TreeSet<>(STANDARD.keySet());
        names.addAll(own.keySet());
        return names;
    }

    /** What somebody gave values for and the template does not declare. */
    public List<FieldError> undeclared(Map<String, String> values, String pointer) {
        return values.keySet().stream()
                .filter(name -> !own.containsKey(name))
                .map(name -> new FieldError(
                        pointer + "/" + pointer(name),
                        "unknown-variable",
                        name + " is not declared by the template; declared are " + String.join(", ", own.keySet())))
                .toList();
    }

    Map<String, String> own() {
        return Map.copyOf(own);
    }

    List<String> ownNames() {
        return List.copyOf(own.keySet());
    }

    List<String> ownValues() {
        return List.copyOf(own.values());
    }

    /** The declared values; those that are given win. */
    public Map<String, String> with(Map<String, String> given) {
        var all = new LinkedHashMap<>(own);
        all.putAll(given);
        return all;
    }

    /** What a preview shows where nothing is given. */
    static Map<String, String> samples() {
        return STANDARD;
    }

    private static boolean isReserved(String name) {
        return STANDARD.keySet().stream()
                .anyMatch(standard -> standard.equals(name) || standard.startsWith(name + "."));
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
