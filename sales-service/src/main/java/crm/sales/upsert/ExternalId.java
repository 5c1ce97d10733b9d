package crm.sales.upsert;

import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * An id in another system.
 *
 * @param system short name of the system, in lower case
 * @param id what that system says; case matters
 */
public record ExternalId(String system, String id) implements Comparable<ExternalId> {

    /** The longest name of a system, in characters. */
    public static final int LONGEST_SYSTEM = 64;

    /** The longest id, in characters. */
    public static final int LONGEST_ID = 200;

    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Comparator<ExternalId> ORDER =
            Comparator.comparing(ExternalId::system).thenComparing(ExternalId::id);

    /**
     * An id of a path.
     *
     * @throws crm.platform.problem.InvalidInput when it cannot be one
     */
    public static ExternalId ofPath(String system, String id) {
        var findings = new Findings();
        checkSystem(system, "/path/system", findings);
        var text = CleanText.require(id, LONGEST_ID, "/path/id", findings);
        findings.throwIfAny();
        return new ExternalId(system, text);
    }

    /** Reads an id; null when it is refused. */
    public static ExternalId read(String system, String id, String pointer, Findings findings) {
        checkSystem(system, pointer, findings);
        var text = CleanText.require(id, LONGEST_ID, pointer, findings);
        return text == null || !isSystem(system) ? null : new ExternalId(system, text);
    }

    /** Whether a system can have this name. */
    public static boolean isSystem(String name) {
        return name != null
                && name.length() <= LONGEST_SYSTEM
                && SYSTEM.matcher(name).matches();
    }

    @Override
    public int compareTo(ExternalId other) {
        return ORDER.compare(this, other);
    }

    private static void checkSystem(String system, String at, Findings findings) {
        if (!isSystem(system)) {
            findings.add(
                    at,
                    "system-invalid",
                    "must be a system's name: lower-case letters, digits, dots, hyphens and underscores, at most "
                            + LONGEST_SYSTEM);
        }
    }
}
